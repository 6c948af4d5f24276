import { exportName } from "../../src/compile/export-name.ts";
import type { CompiledCatalog } from "../compile-catalog.ts";
import { HEADER } from "./header.ts";
import { toSource } from "./to-source.ts";

/** Writes the module that lists every record. */
export function catalogModule({ models }: CompiledCatalog): string {
  const providers = [...new Set(models.map(({ provider }) => provider))];
  const imports = providers.map((id) => `import * as ${exportName(id)} from "./models/${id}.ts";`);
  const names = models.map(({ provider, slug }) => `  ${exportName(provider)}.${exportName(slug)},\n`);
  return `${HEADER}${['import type { ModelRecord } from "../types.ts";', ...imports].join("\n")}

export { data_date, version } from "./release.ts";

export const models: readonly ModelRecord[] = [
${names.join("")}];
`;
}

/** Writes the module that says of which day the data is, for whoever wants to know that without the catalog. */
export function releaseModule({ data_date }: CompiledCatalog, version: string): string {
  return `${HEADER}export const version = ${toSource(version)};

export const data_date = ${toSource(data_date)};
`;
}

/** Writes the module with what the data says about providers. */
export function providersModule({ providers }: CompiledCatalog): string {
  return `${HEADER}import type { ProviderRecord } from "../compile/provider-record.ts";

export const providers: readonly ProviderRecord[] = ${toSource(providers)};
`;
}

/** Writes the catalog as JSON, one model a line. */
export function catalogJson({ models, data_date }: CompiledCatalog, version: string): string {
  const lines = models.map((model) => JSON.stringify(model)).join(",\n");
  return `{"version":${JSON.stringify(version)},"data_date":${JSON.stringify(data_date)},"models":[\n${lines}\n]}\n`;
}
