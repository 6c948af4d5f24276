import type { ModelRecord } from "../../types.ts";

/** Who made a model and what its maker calls it: rules of counting belong to the model, whoever sells it. */
export interface Lineage {
  readonly maker: string;
  /** The maker's id, in lower case, without a seller's prefix. */
  readonly id: string;
}

export function lineageOf({ base, maker, id }: Pick<ModelRecord, "base" | "maker" | "id">): Lineage {
  const [baseMaker, ...baseId] = base?.split("/") ?? [];
  const name = baseId.length > 0 ? baseId.join("/") : id;
  return { maker: baseMaker ?? maker, id: name.toLowerCase().replace(/^.*\//, "") };
}

/** `407` for `claude-opus-4-7`, `205` for `gemini-2.5-pro`: major version times 100, plus the minor one. */
export function versionOf(id: string, family: "claude" | "gemini"): number | undefined {
  const match = VERSIONS[family].exec(id);
  return match ? Number(match[1]) * 100 + Number(match[2] ?? 0) : undefined;
}

/** Claude's version stands after the model's size (`claude-opus-4-7`) or, up to 3.7, before it; a date is no version. */
const VERSIONS = {
  claude: /^claude-(?:[a-z]+-)*(\d{1,2})(?:[-.](\d{1,2}))?(?!\d)/,
  gemini: /^gemini-(\d{1,2})(?:\.(\d{1,2}))?(?!\d)/,
};
