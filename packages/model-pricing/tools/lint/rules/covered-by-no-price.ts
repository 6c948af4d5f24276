import type { FileRule } from "../types.ts";

/** A model that a plan covers has no price of its own: its cost is the plan's fee. */
export const coveredByNoPrice: FileRule = {
  name: "covered-by-no-price",
  scope: "file",
  *check({ file }) {
    if (file.covered_by === undefined || file.price === undefined) return;
    yield {
      at: ["covered_by"],
      message: `the file has price blocks and is covered by ${file.covered_by.join(", ")}.`,
      fix: "remove covered_by if the model is billed by use, else the price blocks; an id sold both ways needs two files.",
    };
  },
};
