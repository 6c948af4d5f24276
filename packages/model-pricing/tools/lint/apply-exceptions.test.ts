import { expect, it } from "vitest";
import type { Problem } from "../problem.ts";
import { applyExceptions } from "./apply-exceptions.ts";

function problem(file: string, rule = "price-jump"): Problem {
  return { file, line: 1, column: 1, severity: "warn", rule, message: "m.", fix: "f." };
}

const reason = "The provider did raise it tenfold.";

it("takes away what is excused, by rule and file", () => {
  const excused = problem("data/providers/example/models/a-1.0.toml");
  const kept = [
    problem("data/providers/example/models/a-1.0.toml", "tier-ascending"),
    problem("data/providers/example/models/b.toml"),
    problem("data/providers/other/models/a-1.0.toml"),
  ];
  expect(applyExceptions([excused, ...kept], { "price-jump": [{ id: "example/a-1.0", reason }] })).toEqual(kept);
});

it("excuses services and providers", () => {
  const problems = [
    problem("data/providers/example/services/search.toml"),
    problem("data/providers/example/provider.toml"),
  ];
  const exceptions = {
    "price-jump": [
      { id: "example/search", reason },
      { id: "example", reason },
    ],
  };
  expect(applyExceptions(problems, exceptions)).toEqual([]);
});

it("reports an excuse that excuses nothing", () => {
  expect(applyExceptions([], { "price-jump": [{ id: "example/a", reason }] })).toEqual([
    {
      file: "tools/lint/exceptions.ts",
      line: 1,
      column: 1,
      severity: "error",
      rule: "exception-unused",
      message: 'price-jump excuses "example/a", which no longer needs it.',
      fix: 'remove "example/a" from price-jump in tools/lint/exceptions.ts.',
    },
  ]);
});
