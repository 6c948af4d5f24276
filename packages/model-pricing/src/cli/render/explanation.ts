import type { Colors } from "picocolors/types.js";
import type { ErrorExplanation, ErrorSource, Language } from "../../guide/index.ts";

const HEADS = {
  en: { retry: "Retry", steps: "What to do", notes: "Note", would_help: "Would help", sources: "Sources" },
  zh: { retry: "重试", steps: "怎么办", notes: "注意", would_help: "还需要", sources: "出处" },
} as const;

/** Writes an explanation as a person reads it; sentences of the data stand in English beside their source. */
export function renderExplanation(explanation: ErrorExplanation, lang: Language, { bold, dim }: Colors): string {
  const { title, meaning, retry_text, steps, notes, would_help, sources, status, code, provider } = explanation;
  const heads = HEADS[lang];
  const facts = [provider, status, code].filter((fact) => fact !== undefined).join(" ");
  const part = (head: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", dim(head), ...lines]);
  return [
    facts === "" ? bold(title) : `${bold(title)}  ${dim(facts)}`,
    meaning,
    ...part(heads.retry, [retry_text]),
    ...part(
      heads.steps,
      steps.map((step, index) => `${index + 1}. ${step}`),
    ),
    ...part(heads.notes, notes),
    ...part(heads.would_help, would_help.length === 0 ? [] : [would_help.join(lang === "zh" ? "；" : "; ")]),
    ...part(heads.sources, sources.map(describeSource)),
  ].join("\n");
}

function describeSource({ provider, says, source, checked_on }: ErrorSource): string {
  const statement = says === undefined ? "" : `: ${says}`;
  return `${source} (${checked_on})${provider === undefined ? "" : ` ${provider}`}${statement}`;
}
