import addresses from "../../../../addresses.json" with { type: "json" };

/** Page of a data file in the repository, where anybody can propose a change. */
export function editAddress(sourceFile: string): string {
  return `${addresses.repository}/edit/main/packages/model-pricing/${sourceFile}`;
}

export const dataReadme = `${addresses.repository}/tree/main/packages/model-pricing/data`;
