import { type BlockFacts, formatFacts, formatRateTables } from "../new/format-block.ts";
import type { RateText } from "../new/rate-flags.ts";
import { BILLING_KEYS, type BlockSource } from "./block-source.ts";
import type { KeptRules } from "./choose-rules.ts";

const NO_SOURCE: BlockSource = { statements: [], tables: [] };

/** The text of a new block: its facts and rates, and what it repeats of the block before as that is written. */
export function composeBlock(
  facts: BlockFacts,
  rates: readonly RateText[],
  kept: KeptRules,
  source: BlockSource = NO_SOURCE,
): string {
  const isKept = (key: string, position?: number) =>
    BILLING_KEYS.includes(key) ||
    (key === "equivalent" && kept.keepsEquivalents) ||
    (key === "when" && kept.rules.length > 0 && (position === undefined || kept.rules.includes(position)));
  const statements = source.statements.filter(({ key }) => isKept(key)).map(({ text }) => text);
  const tables = source.tables.filter(({ key, position }) => isKept(key, position));
  const isBilling = ({ key }: { key: string }) => BILLING_KEYS.includes(key);
  const parts = [
    formatFacts(facts) + statements.join(""),
    ...tables.filter(isBilling).map(({ text }) => text),
    ...formatRateTables(rates),
    ...tables.filter((table) => !isBilling(table)).map(({ text }) => text),
  ];
  return parts.join("\n");
}

/** Puts a block into a text at a place between two blocks; every other byte stays. */
export function insertBlock(text: string, at: number, block: string): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const gap = before.endsWith(eol + eol) ? "" : before.endsWith(eol) ? eol : eol + eol;
  return before + gap + block.replaceAll("\n", eol) + (after === "" ? "" : eol) + after;
}
