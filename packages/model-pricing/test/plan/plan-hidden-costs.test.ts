import { describe, expect, it } from "vitest";
import { type HiddenCostsInput, planHiddenCosts } from "../../src/plan/index.ts";
import { AT, codeOf, record } from "../support/record.ts";

const USAGE = { input_tokens: 100, output_tokens: 300 };
const model = record([{ per_million_tokens: { input: "2.5", output: "10" } }]);
const plan = (input: Partial<HiddenCostsInput> = {}, of = model) =>
  planHiddenCosts(of, { usage: USAGE, ...input }, { at: AT });

describe("planHiddenCosts", () => {
  it("adds each cost on top of those before", () => {
    const { lines, totals, figures } = plan({
      requests: 1000,
      system_tokens: 900,
      tool_tokens: 500,
      reasoning_tokens: 700,
      retry_share: "0.05",
      test_share: "0.2",
    });
    expect(lines.map(({ item, quantity, each, amount }) => [item, quantity, each, amount])).toEqual([
      ["naive", "1000", "0.00325", "3.25"], // 100 x 2.5 + 300 x 10
      ["system", "1000", "0.00225", "2.25"], // 900 x 2.5
      ["tools", "1000", "0.00125", "1.25"], // 500 x 2.5
      ["reasoning", "1000", "0.007", "7"], // 700 x 10
      ["retries", "50", "0.01375", "0.6875"],
      ["tests", "200", "0.01375", "2.75"],
    ]);
    expect(totals).toEqual({ naive: "3.25", hidden: "13.9375", total: "17.1875" });
    expect(figures).toEqual({ requests: 1000, factor: "5.2885" }); // 17.1875 / 3.25 = 5.28846...
  });

  it("adds nothing that nobody named", () => {
    const { lines, totals } = plan();
    expect(lines).toHaveLength(1);
    expect(totals.hidden).toBe("0");
  });

  it("has a negative line where a longer request is cheaper", () => {
    const when = [{ from_input_tokens: 200, multiply: "0.1" }];
    const odd = record([{ per_million_tokens: { input: "2.5", output: "10" }, when }]);
    // (200 x 2.5 + 300 x 10) / 10 - 0.00325
    expect(plan({ system_tokens: 100 }, odd).lines[1]?.amount).toBe("-0.0029");
  });

  it("prices reasoning at its own rate where the list has one", () => {
    const thinker = record([{ per_million_tokens: { input: "2.5", output: "10", reasoning: "20" } }]);
    expect(plan({ reasoning_tokens: 100 }, thinker).totals.hidden).toBe("0.002");
  });

  it("has no factor where the naive bill is nothing", () => {
    expect(plan({ usage: {}, system_tokens: 100 }).figures.factor).toBeNull();
    expect(plan({ requests: 0, system_tokens: 100 }).totals.total).toBe("0");
  });

  it.each([
    { requests: 0.5 },
    { system_tokens: -1 },
    { tool_tokens: Number.POSITIVE_INFINITY },
    { retry_share: "5%" },
    { test_share: "11" },
  ])("refuses %j", (input) => expect(codeOf(() => plan(input))).toBe("invalid_usage"));
});
