import type { ModelRecord } from "@org/model-pricing";
import { type CandidateSetting, type Fact, findCandidates, type Needs } from "./candidates.ts";

const LOOSE: readonly (readonly [Fact | "budget", Partial<Needs>])[] = [
  ["context", { context_at_least: 0 }],
  ["output", { output_at_least: 0 }],
  ["takes", { takes: [] }],
  ["capabilities", { capabilities: [] }],
  ["weights", { open_weights: false }],
  ["release", { released_within: 0 }],
  ["budget", { budget: "" }],
];

/** Needs each of which alone stands between somebody and a candidate. */
export function loosenNeeds(
  models: readonly ModelRecord[],
  needs: Needs,
  setting: CandidateSetting,
): readonly (Fact | "budget")[] {
  return LOOSE.flatMap(([fact, loose]) =>
    findCandidates(models, { ...needs, ...loose }, setting).candidates.length > 0 ? [fact] : [],
  );
}
