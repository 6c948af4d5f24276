import { groupDigits } from "../group-digits.ts";
import type { FileRule } from "../types.ts";
import { writtenNumbers } from "../written-numbers.ts";

/** Long whole numbers are grouped by three, so that a missing zero is seen. */
export const digitGrouping: FileRule = {
  name: "digit-grouping",
  scope: "file",
  severity: "warn",
  fixable: true,
  reads: "text",
  *check({ toml }) {
    for (const { at, raw } of writtenNumbers(toml)) {
      const grouped = groupDigits(raw);
      if (grouped === raw) continue;
      yield {
        at,
        message: `${at.findLast((part) => typeof part === "string")} = ${raw} has long digits without groups.`,
        fix: `write ${grouped}.`,
      };
    }
  },
};
