import type { ModelRecord } from "@org/model-pricing";

type Named = Pick<ModelRecord, "family" | "name_zh">;

/**
 * Chinese names of families of models, by the letters that the family begins with: where one Qwen is called 通义千问-Plus, all
 * Qwens are found as 通义千问.
 */
export function familyNames(models: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const { family, name_zh } of models) {
    const letters = familyLetters(family);
    const name = /^\p{Script=Han}+/u.exec(name_zh ?? "")?.[0];
    if (letters === undefined || name === undefined) continue;
    names.set(letters, (names.get(letters) ?? new Set()).add(name));
  }
  // 混元 is the family, 混元角色扮演 one of its models.
  return new Map(
    [...names].map(([letters, all]) => [
      letters,
      [...all].filter((name) => ![...all].some((other) => other !== name && name.startsWith(other))),
    ]),
  );
}

/** The letters that a family begins with: `qwen` of `qwen3-vl`. */
export function familyLetters(family: string | undefined): string | undefined {
  return /^[a-z]{2,}/.exec(family ?? "")?.[0];
}
