import { plural } from "../report.ts";
import type { Comparison } from "./compare-files.ts";
import { explainReason } from "./explain-reason.ts";
import type { Judgement } from "./judgement.ts";

/** Which judgements a person asked for. */
export interface Selection {
  /** `provider` or `provider/id`; none means all. */
  readonly wanted: readonly string[];
  /** Also what agrees, and what we claim nothing about. */
  readonly all: boolean;
  /** Only models that their makers sell themselves. */
  readonly firstParty: boolean;
}

/** The judgements that were asked for, slips first, then by model. */
function select({ judgements }: Comparison, { wanted, all, firstParty }: Selection): readonly Judgement[] {
  return judgements
    .filter(
      ({ model }) => wanted.length === 0 || wanted.some((name) => name === model.provider || name === nameOf(model)),
    )
    .filter(({ outcome }) => all || outcome === "differs")
    .filter(({ model }) => !firstParty || model.first_party)
    .map((judgement) => ({ judgement, key: sortKey(judgement) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ judgement }) => judgement);
}

function nameOf({ provider, id }: Judgement["model"]): string {
  return `${provider}/${id}`;
}

function sortKey({ model, witness, slip }: Judgement): string {
  const { per, unit, condition, currency, data_set, date, value } = witness;
  const rate = [per, unit, JSON.stringify(condition ?? null), currency, data_set, date, value].join(" ");
  return `${slip ? 0 : 1} ${nameOf(model)} ${rate}`;
}

/** The comparison for programs: one row per statement, with both values, dates and the likely reason. */
export function toJson(comparison: Comparison, selection: Selection): string {
  const selected = select(comparison, selection);
  const rows = selected.map(({ model, witness, statement, ...judgement }) => {
    const { outcome, reason, claimed = null, claimed_from = null, slip } = judgement;
    const { name = null, condition = null, model: id, ...said } = witness;
    const from = statement.from ?? null;
    const explanation = explainReason(judgement);
    return {
      provider: model.provider,
      first_party: model.first_party,
      model: id,
      name,
      condition,
      ...said,
      from,
      claimed,
      claimed_from,
      outcome,
      reason,
      explanation,
      slip,
    };
  });
  const { read, skipped, guessed } = comparison;
  const facts = { read, skipped, guessed, counts: countProviders(comparison), reasons: countReasons(selected) };
  const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
  return `${JSON.stringify(facts).slice(0, -1)},"rows":[\n${lines}\n]}\n`;
}

/** The comparison as a person reads it. */
export function formatComparison(comparison: Comparison, selection: Selection): string {
  const shown = select(comparison, selection);
  const models = [...new Set(shown.map(({ model }) => nameOf(model)))];
  const sections = models.map((name) => {
    const rows = shown.filter(({ model }) => nameOf(model) === name).map(formatRow);
    return `${name}\n${rows.join("")}`;
  });
  const counts = Object.entries(countProviders(comparison)).map(([id, count]) => {
    const { agrees, differs, gap, slips } = count;
    const what = `${agrees} agree, ${differs} differ (${slips} by ten times or more), ${gap} say what we claim nothing about`;
    return `${id}: ${plural(agrees + differs + gap, "statement")}; ${what}.\n`;
  });
  const skipped = comparison.skipped.map(({ file, reason }) => `Not read: ${file} (${reason}).\n`);
  const reasons = Object.entries(countReasons(shown)).map(([reason, count]) => `${count} ${reason}`);
  const why = reasons.length > 0 ? [`Reasons of what is listed: ${reasons.join(", ")}.\n`] : [];
  return [...sections, ...counts, ...why, ...skipped].join("");
}

/** How many of each reason, the most frequent first. */
function countReasons(judgements: readonly Judgement[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { reason } of judgements) counts[reason] = (counts[reason] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

function formatRow(judgement: Judgement): string {
  const { witness, claimed, claimed_from, slip } = judgement;
  const { per, unit, condition, currency, value, data_set, date, name } = witness;
  const when = condition
    ? ` (${Object.entries(condition)
        .map(([key, wanted]) => `${key} = ${wanted}`)
        .join(", ")})`
    : "";
  const ours = claimed === undefined ? "nothing" : `${claimed} from ${claimed_from}`;
  const said = name === undefined ? data_set : `${data_set} as ${name}`;
  const mark = slip ? "!" : " ";
  return `${mark} ${per}.${unit}${when}: we say ${ours}, ${said} says ${value} ${currency} on ${date}; ${explainReason(judgement)}\n`;
}

interface Counts {
  agrees: number;
  differs: number;
  gap: number;
  slips: number;
}

function countProviders({ judgements }: Comparison): Readonly<Record<string, Counts>> {
  const counts: Record<string, Counts> = {};
  for (const { model, outcome, slip } of judgements) {
    counts[model.provider] ??= { agrees: 0, differs: 0, gap: 0, slips: 0 };
    const count = counts[model.provider] as Counts;
    count[outcome]++;
    if (slip) count.slips++;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
