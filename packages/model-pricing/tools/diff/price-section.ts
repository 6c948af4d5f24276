import { isRateText } from "../../src/money/rate.ts";
import type { CostChange, FactChange, PriceChange, Priced, RateChange } from "./changes.ts";
import { describePer } from "./describe-rule.ts";
import { code, link, table } from "./markdown.ts";
import { percentOf } from "./percent.ts";

/** What happened to one price block, as Markdown. */
export function priceSection(change: PriceChange): string {
  const { currency, rates, costs, conditions_added: added, conditions_removed: removed } = change;
  const rows = [...rates.map(rateRow), ...costs.map(costRow)];
  const terms = [
    ...removed.map((term) => `- no longer: ${code(term)}`),
    ...added.map((term) => `- now: ${code(term)}`),
  ];
  return [
    headline(change),
    ...(rows.length > 0 ? [table([currency, "before", "after", "change"], rows)] : []),
    ...(terms.length > 0 ? [`Conditions:\n${terms.join("\n")}`] : []),
    ...(change.facts.length > 0 ? [factList(change.facts)] : []),
  ].join("\n\n");
}

function headline(change: PriceChange): string {
  const { effective_basis: basis, source, checked_on: checked } = change;
  return `**${change.currency}: ${what(change)}** · ${basis.replaceAll("_", " ")} · ${link(source)} · checked ${checked}`;
}

function what(change: PriceChange): string {
  const { kind, effective_from: from, until, has_begun: hasBegun, effective_from_before: old } = change;
  const period = `${from}${until === undefined ? "" : ` until ${until}`}`;
  const state = change.withdrawn ? "no longer sold" : change.unknown ? "sold at an unknown price" : "new price";
  switch (kind) {
    case "new":
      return `${state} from ${period}${hasBegun ? ", which has begun" : ""}`;
    case "rewritten":
      return hasBegun ? `overwrites the past since ${period}` : `corrects the price announced for ${period}`;
    case "moved":
      return `the price of ${old} now starts on ${from}${hasBegun ? ", which changes the past" : ""}`;
    case "removed":
      return `the price from ${period} is removed${hasBegun ? ", which changes the past" : ""}`;
    case "noted":
      return `the price from ${from} stays`;
    default:
      return kind satisfies never;
  }
}

function rateRow({ table: name, key, before, after }: RateChange): readonly string[] {
  const label = `${key.replaceAll("_", " ")}, ${describePer(name)}`;
  const isNumber = (rate: string | undefined) => rate !== undefined && isRateText(rate);
  const change =
    before === after ? "=" : isNumber(before) && isNumber(after) ? percentOf(before as string, after as string) : "";
  return [label, before ?? "-", after ?? "-", change];
}

function costRow({ requests, before, after, ...usage }: CostChange): readonly string[] {
  const parts = [
    ...(usage.input_tokens === undefined ? [] : ["1M input"]),
    ...(usage.output_tokens === undefined ? [] : ["100k output"]),
  ];
  const label = `**${parts.join(" + ")}${requests === 1 ? "" : `, in ${requests.toLocaleString("en-US")} requests`}**`;
  const change = before && "total" in before && after && "total" in after ? percentOf(before.total, after.total) : "";
  return [label, priced(before), priced(after), change];
}

function priced(cost: Priced | undefined): string {
  if (cost === undefined) return "-";
  return "total" in cost ? `**${cost.total}**` : code(cost.error);
}

/** Facts before and after, a line each. */
export function factList(facts: readonly FactChange[]): string {
  return facts.map(({ key, before, after }) => `- ${key}: ${fact(before)} → ${fact(after)}`).join("\n");
}

function fact(value: unknown): string {
  if (value === undefined) return "not stated";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return code(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}...` : text);
}

const MOST_CHARACTERS = 300;
