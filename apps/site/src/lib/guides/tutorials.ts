/** Every tutorial of the plan: its number, and its address below `guides/`. An address never changes once it is published. */
export const TUTORIALS = {
  T01: "plan-or-api",
  T02: "first-call",
  T03: "openai-setup",
  T04: "migrate-retired-models",
  T05: "tokens",
  T06: "cost-estimate",
  T07: "pay-less",
  T08: "budgets-and-limits",
  T09: "key-safety",
  T10: "errors",
  T11: "rate-limits",
  T12: "streaming",
  T13: "conversations",
  T14: "prompt-caching",
  T15: "batch",
  T16: "response-cache",
  T17: "tool-calling",
  T18: "structured-output",
  T19: "speech-to-text",
  T20: "mainland-china",
  T21: "many-providers",
  T22: "gateway",
  T23: "observability",
  T24: "data-and-privacy",
  T25: "choose-a-model",
  T26: "old-tutorials",
} as const;

export type TutorialNumber = keyof typeof TUTORIALS;

/** Parts of the list, with the last number of each. */
export const TUTORIAL_GROUPS = [
  ["A", "T04"],
  ["B", "T08"],
  ["C", "T11"],
  ["D", "T19"],
  ["E", "T26"],
] as const;

export type TutorialGroup = (typeof TUTORIAL_GROUPS)[number][0];

export function isTutorialNumber(text: string | undefined): text is TutorialNumber {
  return text !== undefined && text in TUTORIALS;
}

/** Part of the list that a tutorial stands in. */
export function groupOf(number: TutorialNumber): TutorialGroup {
  return TUTORIAL_GROUPS.find(([, last]) => number <= last)?.[0] ?? "E";
}
