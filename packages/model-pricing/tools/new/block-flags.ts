import type { ParseArgsOptionsConfig } from "node:util";
import { checkedValue } from "./checked-value.ts";
import type { BlockFacts } from "./format-block.ts";
import { type FlagValues, textOf } from "./parse-flags.ts";

/** Flags that say when a price holds and who says so, with the keys that they fill. */
const BLOCK_FLAGS = {
  from: "effective_from",
  basis: "effective_basis",
  source: "source",
  "checked-on": "checked_on",
  currency: "currency",
  note: "note",
} as const;

export type BlockFlag = keyof typeof BLOCK_FLAGS;

export const BLOCK_OPTIONS: ParseArgsOptionsConfig = Object.fromEntries(
  Object.keys(BLOCK_FLAGS).map((flag) => [flag, { type: "string" }]),
);

/** What is known of a block so far. */
export type PartialBlock = { readonly [K in keyof BlockFacts]?: string };

/** The facts of a block that were given as flags, each checked. */
export function readBlockFlags(values: FlagValues): PartialBlock {
  const flags = Object.keys(BLOCK_FLAGS) as BlockFlag[];
  const entries = flags.flatMap((flag) => {
    const text = textOf(values, flag);
    return text === undefined ? [] : [[BLOCK_FLAGS[flag], readBlockFact(flag, text, `--${flag}`)]];
  });
  return Object.fromEntries(entries);
}

/** One fact of a block as typed. */
export function readBlockFact(flag: BlockFlag, text: string, label: string): string {
  return checkedValue(["price", 0, BLOCK_FLAGS[flag]], text, label);
}
