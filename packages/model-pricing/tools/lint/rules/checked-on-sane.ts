import type { FileRule } from "../types.ts";

/** A price is seen while it is in force, or after it was announced; never tomorrow. */
export const checkedOnSane: FileRule = {
  name: "checked-on-sane",
  scope: "file",
  *check({ blocks }, { today }) {
    for (const { block, at } of blocks) {
      const { checked_on: checked, effective_from: from, effective_basis: basis } = block;
      if (checked > today) {
        yield {
          at: [...at, "checked_on"],
          message: `checked_on is ${checked}; that day has not come yet.`,
          fix: "write the day on which you read the page.",
        };
      } else if (basis !== "announced" && checked < from.slice(0, 10)) {
        yield {
          at: [...at, "checked_on"],
          message: `checked_on is ${checked}, before the price began on ${from}.`,
          fix: 'write the day on which the price was seen; effective_basis = "announced" if it was announced ahead.',
        };
      }
    }
  },
};
