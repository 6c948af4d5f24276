import { run } from "zhlint";
import { type GuideFile, lineAt } from "./guide-file.ts";
import type { Problem } from "./problem.ts";

/** What a component will show, as far as typography is concerned: a Latin word, Chinese words, or nothing. */
export type StandIn = (name: string, attributes: Readonly<Record<string, string>>) => string;

/** zhlint's own rules, but brackets of full width, and quotation marks that take no space. */
const RULES = {
  preset: "default",
  halfwidthPunctuation: "[]{}",
  fullwidthPunctuation: "，。：；？！“”‘’（）",
  adjustedFullwidthPunctuation: "",
} as const;

/** What zhlint finds in the words of a Chinese page: punctuation, and spaces between Chinese and Latin. */
export function findTypographyProblems(guide: GuideFile, standIn: StandIn): readonly Problem[] {
  if (guide.locale !== "zh-CN") return [];
  const problems = lint(guide, textWith(guide, standIn));
  for (const key of ["title", "description", "goal", "prerequisites", "what_can_change"]) {
    const value = guide.data[key];
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text !== "string") continue;
      problems.push(...lint({ ...guide, text }, { text, places: [] }).map(({ line: _, ...rest }) => rest));
    }
  }
  return problems;
}

interface Shown {
  readonly text: string;
  /** Where each piece of it begins, and where that piece stands in the file. */
  readonly places: readonly { readonly shown: number; readonly written: number }[];
}

function textWith({ text, bodyStart, tags }: GuideFile, standIn: StandIn): Shown {
  let shown = "";
  const places: { shown: number; written: number }[] = [];
  let from = bodyStart;
  for (const { name, kind, attributes, start, end } of tags) {
    places.push({ shown: shown.length, written: from });
    shown += text.slice(from, start);
    if (kind === "single") shown += standIn(name, attributes);
    from = end;
  }
  places.push({ shown: shown.length, written: from });
  return { text: (shown + text.slice(from)).replace(/^import .*$/gm, (line) => " ".repeat(line.length)), places };
}

function lint({ file, text: written }: GuideFile, { text, places }: Shown): Problem[] {
  const { validations } = run(text, { rules: RULES });
  return validations.map(({ index, message }) => {
    const place = places.findLast(({ shown }) => shown <= index) ?? { shown: 0, written: 0 };
    const near = text.slice(Math.max(0, index - 8), index + 8).replaceAll("\n", " ");
    return {
      file,
      line: lineAt(written, place.written + index - place.shown),
      rule: "zhlint",
      level: "error",
      message: `${message}：“${near}”`,
    };
  });
}
