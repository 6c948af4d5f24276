import { isDeepStrictEqual } from "node:util";
import type { AuthoredPriceBlock } from "../../src/compile/authored.ts";
import { dataRoot } from "../data-paths.ts";
import { writeFiles } from "../generate/write-files.ts";
import { startOf } from "../lint/start-of.ts";
import { loadData } from "../load.ts";
import { BLOCK_OPTIONS, type PartialBlock, readBlockFlags } from "../new/block-flags.ts";
import { checkCandidate } from "../new/check-candidate.ts";
import type { BlockFacts } from "../new/format-block.ts";
import { InputError } from "../new/input-error.ts";
import { type CommandResult, type CommandWorld, refused, shownPath, warned } from "../new/io.ts";
import { parseFlags, textOf } from "../new/parse-flags.ts";
import { RATE_OPTIONS, RATE_USAGE, type RateText, readRates } from "../new/rate-flags.ts";
import { readToml } from "../toml.ts";
import { endOfBlock, readBlockSource } from "./block-source.ts";
import { chooseRules, type KeptRules, type RuleChoice } from "./choose-rules.ts";
import { composeBlock, insertBlock } from "./compose-block.ts";
import { describePrice } from "./describe-price.ts";
import { type FoundModel, findModel } from "./find-model.ts";
import { findLastBlock, type LastBlock } from "./last-block.ts";
import { costsTheSame, type MergedRate, mergeRates } from "./merge-rates.ts";

const USAGE = `npm run data:set-price -- <provider>/<model> --input RATE --output RATE --from DATE --source URL [flags]

Appends a dated price and keeps the old ones. Rates that are not named are copied from the price before.

${RATE_USAGE}
  --from DATE           first day of the price, in the provider's time zone, or an instant with its offset
  --source URL          the provider's own page that shows it
  --basis BASIS         how the day is known: announced (default), release, in_force_on, first_seen
  --checked-on DATE     day on which you read the page (default: today)
  --currency CODE       which list, where it is not that of the provider's own currency
  --note TEXT           one short sentence, for the odd thing only
  --copy-rules          repeats price rules as they are, those with rates of their own too
  --no-rules            repeats none; without either, rules that only multiply or refuse are repeated
  --data DIR            another data folder
`;

const OPTIONS = {
  ...RATE_OPTIONS,
  ...BLOCK_OPTIONS,
  "copy-rules": { type: "boolean" },
  "no-rules": { type: "boolean" },
  data: { type: "string" },
  help: { type: "boolean" },
} as const;

/**
 * Appends a dated block to a model's file, whole or not at all. No other byte of the file changes.
 *
 * @throws {InputError} What was typed cannot be used.
 */
export function setPrice(args: readonly string[], world: CommandWorld): CommandResult {
  const { values, positionals } = parseFlags(args, OPTIONS);
  if (values.help) return { status: 0, stdout: USAGE, stderr: "" };
  const root = dataRoot(textOf(values, "data"));
  const data = loadData(root);
  const found = findModel(data, positionals);
  const named = readRates(values);
  const given = readBlockFlags(values);
  const currency = given.currency ?? found.provider.currency ?? "USD";
  const facts = completeFacts(given, named, found, world.today);
  const last = findLastBlock(found, currency);
  if (last) refuseEarlier(found, last, facts, currency);
  const rates = mergeRates(last?.rates ?? [], named);
  const lineOf = ({ at }: { at: readonly (string | number)[] }) => found.model.toml.locate(at).line;
  const choice = readChoice(values["copy-rules"] === true, values["no-rules"] === true);
  if (last && isSamePrice(rates, last, choice)) throw samePrice(found, last, currency);
  const kept = chooseRules(last, choice, lineOf);
  const text = withBlock(found, last, { ...facts, currency: writtenCurrency(found, last, currency) }, rates, kept);
  const { path } = found.model;
  const problems = checkCandidate(data, path, text, world.today);
  if (problems.some(({ severity }) => severity === "error")) return refused(problems);
  writeFiles(root, new Map([[path, text]]));
  const shown = shownPath(root, path, world);
  const warnings = warned(problems);
  const stdout = describePrice({ found, shown, facts, given, currency, last, rates, kept, choice, warnings });
  return { status: 0, stdout, stderr: "" };
}

function completeFacts(
  given: PartialBlock,
  named: readonly RateText[],
  { name }: FoundModel,
  today: string,
): BlockFacts {
  const { effective_from, source, effective_basis = "announced", checked_on = today, note } = given;
  if (named.length > 0 && effective_from !== undefined && source !== undefined) {
    return { effective_from, effective_basis, source, checked_on, note };
  }
  const missing = [
    ...(named.length === 0 ? ["a rate (such as --input)"] : []),
    ...(effective_from === undefined ? ["--from"] : []),
    ...(source === undefined ? ["--source"] : []),
  ];
  throw new InputError(`data:set-price ${name} needs ${missing.join(", ")}. --help lists the flags.`);
}

function readChoice(copies: boolean, leavesOut: boolean): RuleChoice {
  if (copies && leavesOut) throw new InputError("--copy-rules and --no-rules contradict each other; give one of them.");
  return copies ? "copy" : leavesOut ? "none" : undefined;
}

function refuseEarlier({ name, provider }: FoundModel, last: LastBlock, facts: BlockFacts, currency: string): void {
  if (startOf(facts.effective_from, provider.time_zone) > last.start) return;
  throw new InputError(
    `--from ${facts.effective_from} is not after the last ${currency} price of ${name}, which starts on ${last.block.effective_from} (line ${last.line}). This command only appends; to correct a price that was never true, edit its block.`,
  );
}

function isSamePrice(rates: readonly MergedRate[], last: LastBlock, choice: RuleChoice): boolean {
  const dropsRules = choice === "none" && last.rules.length + (last.block.equivalent?.length ?? 0) > 0;
  return !dropsRules && rates.every(({ raw, before }) => before !== undefined && costsTheSame(raw, before));
}

function samePrice({ name }: FoundModel, { block, line }: LastBlock, currency: string): InputError {
  return new InputError(
    `${name} costs just that in ${currency} since ${block.effective_from} (line ${line}). If you read the page again, set checked_on of that block to the day.`,
  );
}

/** The currency is written where the block before writes it, or where it is not the provider's own. */
function writtenCurrency({ provider }: FoundModel, last: LastBlock | undefined, currency: string): string | undefined {
  const isOwn = currency === (provider.currency ?? "USD");
  return isOwn && last?.block.currency === undefined ? undefined : currency;
}

function withBlock(
  { model: { text, file, path } }: FoundModel,
  last: LastBlock | undefined,
  facts: BlockFacts,
  rates: readonly RateText[],
  kept: KeptRules,
): string {
  const block = composeBlock(facts, rates, kept, last && readBlockSource(text, last.index));
  const next = insertBlock(text, endOfBlock(text, last?.index), block);
  const index = last ? last.index + 1 : (file.price?.length ?? 0);
  const after = readToml(next).file?.value as { price?: AuthoredPriceBlock[] } | undefined;
  const others = after?.price?.toSpliced(index, 1) ?? [];
  // Blocks that are written as one inline list have no place for another.
  if (isDeepStrictEqual({ ...after, price: others }, { ...file, price: file.price ?? [] })) return next;
  throw new InputError(`${path} writes its prices in an unusual way; add the block by hand, as data/README.md shows.`);
}
