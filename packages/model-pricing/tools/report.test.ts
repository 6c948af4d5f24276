import { describe, expect, it } from "vitest";
import type { Problem } from "./problem.ts";
import { formatAnnotation, formatReport } from "./report.ts";

const precision: Problem = {
  file: "data/providers/example/models/example-large-2.toml",
  line: 18,
  column: 1,
  severity: "error",
  rule: "price-precision",
  message: "input = 0.49299999999999994 has 17 decimals; at most 9 are allowed.",
  fix: "copy the number from the source page (0.493?).",
};

const jump: Problem = {
  ...precision,
  line: 109,
  column: 37,
  severity: "warn",
  rule: "price-jump",
  message: "output rose from 15 to 150 inside an existing block.",
  fix: "if the provider raised it, add a [[price]] block; if 15 was wrong, say so in the PR.",
};

const order: Problem = {
  ...precision,
  file: "data/providers/example/models/other.toml",
  line: 2,
  rule: "key-order",
  message: "name stands after family; it belongs before it.",
  fix: "move it up; npm run data:fix does so.",
  fixable: true,
};

describe("formatReport", () => {
  it("lists problems by file, what is wrong and what to do, and sums up", () => {
    expect(formatReport([precision, jump, order], 3)).toMatchInlineSnapshot(`
      "data/providers/example/models/example-large-2.toml
        18:1    error  price-precision  input = 0.49299999999999994 has 17 decimals; at most 9 are allowed.
                       fix: copy the number from the source page (0.493?).
        109:37  warn   price-jump       output rose from 15 to 150 inside an existing block.
                       fix: if the provider raised it, add a [[price]] block; if 15 was wrong, say so in the PR.
      data/providers/example/models/other.toml
        2:1  error  key-order  name stands after family; it belongs before it.
                    fix: move it up; npm run data:fix does so.
      2 files, 2 errors, 1 warning; 1 that \`npm run data:fix\` can settle. Rules: data/README.md
      "
    `);
  });

  it.each([
    [[precision], "1 file, 1 error; none that `npm run data:fix` can settle. Rules: data/README.md"],
    [[jump], "1 file, 1 warning; none that `npm run data:fix` can settle. Rules: data/README.md"],
    [[order], "1 file, 1 error; all that `npm run data:fix` can settle. Rules: data/README.md"],
  ])("counts what there is and leaves out what there is not", (problems, summary) => {
    expect(formatReport(problems, 1).trimEnd().split("\n").at(-1)).toBe(summary);
  });

  it("says how much was looked at where nothing is wrong", () => {
    expect(formatReport([], 733)).toBe("733 files checked, no problems.\n");
  });
});

describe("formatAnnotation", () => {
  it("is one line, with the signs escaped that GitHub reads", () => {
    const percent = { ...jump, message: "50% more.\nReally." };
    expect(formatAnnotation(percent, "packages/x/data/a.toml")).toBe(
      "::warning file=packages/x/data/a.toml,line=109,col=37,title=price-jump::50%25 more.%0AReally. fix: if the provider raised it, add a [[price]] block; if 15 was wrong, say so in the PR.\n",
    );
  });
});
