import type { PartialBlock } from "../new/block-flags.ts";
import type { BlockFacts } from "../new/format-block.ts";
import { plural } from "../report.ts";
import { BILLING_KEYS } from "./block-source.ts";
import type { KeptRules, RuleChoice } from "./choose-rules.ts";
import type { FoundModel } from "./find-model.ts";
import type { LastBlock } from "./last-block.ts";
import type { MergedRate } from "./merge-rates.ts";

/** A price that was appended, and what it came from. */
export interface SetPrice {
  readonly found: FoundModel;
  readonly shown: string;
  readonly facts: BlockFacts;
  readonly given: PartialBlock;
  readonly currency: string;
  readonly last?: LastBlock;
  readonly rates: readonly MergedRate[];
  readonly kept: KeptRules;
  readonly choice: RuleChoice;
  /** What the check warns of, as it reports it. */
  readonly warnings: string;
}

/** Says what was written, what was copied without being asked for, and what to do next. */
export function describePrice(price: SetPrice): string {
  const { shown, facts, currency, last } = price;
  const done = [
    `${shown}: ${last ? "a" : "the first"} ${currency} price from ${facts.effective_from} (${facts.effective_basis})`,
    ...rateLines(price),
    ...ruleLines(price),
    ...defaultLines(price),
  ];
  const next = ["Next: run npm run data:diff, and commit it as", `  ${commitMessage(price)}`];
  return `${done.join("\n")}\n${price.warnings}${next.join("\n")}\n`;
}

function rateLines({ rates, last }: SetPrice): readonly string[] {
  const labelOf = ({ table, key }: MergedRate) => (table === "per_million_tokens" ? key : `${table}.${key}`);
  const width = Math.max(...rates.map((rate) => labelOf(rate).length));
  return rates.map((rate) => {
    const { before, raw, isCopied } = rate;
    const source = `copied from the block of ${last?.block.effective_from}`;
    const value = isCopied ? `${raw}, ${source}` : before === undefined ? `${raw}, new` : `${before} -> ${raw}`;
    return `  ${labelOf(rate).padEnd(width)}  ${value}`;
  });
}

/** A block inherits nothing, so what was repeated is the person's to look at. */
function ruleLines({ kept, last, choice }: SetPrice): readonly string[] {
  if (!last) return [];
  const billing = BILLING_KEYS.filter((key) => Object.hasOwn(last.block, key));
  const copied = [...billing, ...kept.described];
  const dropped = (last.block.when?.length ?? 0) + (last.block.equivalent?.length ?? 0);
  return [
    ...(copied.length > 0 ? [`Copied as well${choice === "copy" ? "; correct the rates in them" : ""}:`] : []),
    ...copied.map((text) => `  ${text}`),
    ...(choice === "none" && dropped > 0 ? [`Left out: ${plural(dropped, "price rule")} of the block before.`] : []),
  ];
}

function defaultLines({ given, facts }: SetPrice): readonly string[] {
  const taken = [
    ...(given.effective_basis === undefined ? ["--basis announced"] : []),
    ...(given.checked_on === undefined ? [`--checked-on ${facts.checked_on} (today)`] : []),
  ];
  return taken.length === 0 ? [] : [`Taken for granted: ${taken.join(", ")}.`];
}

function commitMessage({ found, facts, rates, currency, last }: SetPrice): string {
  const [provider = "", ...id] = found.name.split("/");
  const steps = rates.flatMap(({ key, raw, before, isCopied }) => {
    if (isCopied) return [];
    return [before === undefined ? `${key} ${raw}` : `${key} ${before} to ${raw}`];
  });
  const isOther = currency !== (found.provider.currency ?? "USD") || !last;
  const what = `${id.join("/")} ${steps.slice(0, 3).join(", ")}${steps.length > 3 ? " and more" : ""}`;
  return `data(${provider}): ${what}${isOther ? ` ${currency}` : ""} from ${facts.effective_from}`;
}
