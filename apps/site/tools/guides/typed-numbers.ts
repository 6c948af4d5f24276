import { type GuideFile, lineAt } from "./guide-file.ts";
import type { Problem } from "./problem.ts";
import { proseOf } from "./prose.ts";

/** What a number of the data looks like when somebody types it. */
const PATTERNS = [
  { what: "a price", pattern: /(?:US)?[$¥￥€£]\s?\d[\d.,]*/g },
  {
    what: "a price",
    pattern: /\d[\d.,]*\s?(?:美元|人民币|元|分钱|美分|USD|CNY|RMB|EUR|dollars?|cents?|yuan)(?![a-z])/gi,
  },
  { what: "a number of tokens", pattern: /(?<![\w.])\d[\d.,]*\s?[KkMm](?![\w-])/g },
  { what: "a number of tokens", pattern: /\d[\d.,]*\s?[万亿千百]?\s?(?:个)?(?:词元|tokens?\b)/gi },
  { what: "a date", pattern: /\b20\d\d-\d\d-\d\d\b/g },
  { what: "a date", pattern: /20\d\d\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?/g },
  {
    what: "a date",
    pattern:
      /\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?:\d{1,2},\s)?20\d\d)\b/g,
  },
  { what: "a share", pattern: /\d[\d.]*\s?%/g },
] as const;

/** Prices, sizes, dates and shares that were typed: they belong into a component, or into a Fact with its source. */
export function findTypedNumbers(guide: GuideFile): readonly Problem[] {
  const found = new Map<number, Problem>();
  const look = (text: string, lineOf: (index: number) => number | undefined, where: string) => {
    for (const { what, pattern } of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const line = lineOf(match.index);
        found.set(found.size, {
          file: guide.file,
          ...(line !== undefined && { line }),
          rule: "typed-number",
          level: "error",
          message: `"${match[0].trim()}" is ${what} typed ${where}. Use a component, or <Fact source="…"> for what is no data of ours.`,
        });
      }
    }
  };
  look(proseOf(guide), (index) => lineAt(guide.text, index), "in the text");
  for (const key of ["title", "description", "goal", "prerequisites", "what_can_change"]) {
    const value = guide.data[key];
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text === "string") look(text, () => undefined, `in "${key}"`);
    }
  }
  return [...found.values()];
}
