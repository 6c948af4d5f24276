import type { BlockPart } from "../price-parts.ts";
import { startOf } from "../start-of.ts";
import type { FileRule } from "../types.ts";

/** The blocks of a currency stand oldest first, and each starts at an instant of its own. */
export const priceOrder: FileRule = {
  name: "price-order",
  scope: "file",
  *check({ blocks, provider, toml }) {
    const zone = provider.file?.time_zone;
    const latest = new Map<string, BlockPart>();
    for (const part of blocks) {
      const { currency, effective_from: from } = part.block;
      const code = currency ?? provider.file?.currency ?? "USD";
      const earlier = latest.get(code);
      const distance = earlier ? startOf(from, zone) - startOf(earlier.block.effective_from, zone) : 1;
      if (distance > 0) latest.set(code, part);
      if (earlier === undefined || distance > 0) continue;
      const line = toml.locate(earlier.at).line;
      yield {
        at: [...part.at, "effective_from"],
        message:
          distance === 0
            ? `two ${code} blocks start at the same instant: this one on ${from}, the one on line ${line} on ${earlier.block.effective_from}.`
            : `this ${code} block starts on ${from}, before the one above it on line ${line} (${earlier.block.effective_from}).`,
        fix:
          distance === 0
            ? "keep one of the two blocks, or correct effective_from or currency."
            : "put the blocks oldest first, or correct effective_from.",
      };
    }
  },
};
