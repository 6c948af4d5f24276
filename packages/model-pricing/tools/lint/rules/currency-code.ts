import type { FileRule } from "../types.ts";

const KNOWN = new Set(Intl.supportedValuesOf("currency"));

/** A currency that exists: three capital letters are not yet one. */
export const currencyCode: FileRule = {
  name: "currency-code",
  scope: "file",
  *check({ blocks }) {
    for (const { block, at } of blocks) {
      if (block.currency === undefined || KNOWN.has(block.currency)) continue;
      yield {
        at: [...at, "currency"],
        message: `"${block.currency}" is not a currency of ISO 4217.`,
        fix: "write its three letters, such as USD, CNY or EUR.",
      };
    }
  },
};
