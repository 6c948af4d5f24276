import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { compareDecimals } from "../../src/money/compare-decimals.ts";
import { addDecimals, multiplyDecimals } from "../../src/money/decimals.ts";
import {
  type AnyPlan,
  compareModels,
  planBatch,
  planBudget,
  planCacheWrite,
  planConversation,
  planHiddenCosts,
  planMonth,
  planRequest,
  planRoutes,
  planSubscription,
} from "../../src/plan/index.ts";
import type { ModelRecord } from "../../src/types.ts";
import { AT, record } from "../support/record.ts";

const rate = fc
  .integer({ min: 0, max: 10 ** 9 })
  .map((n) => `${Math.floor(n / 1e6)}.${String(n % 1e6).padStart(6, "0")}`);
const model = fc.record({ input: rate, output: rate, cache_read: rate, cache_write: rate }).map((rates) =>
  record(
    [
      {
        per_million_tokens: rates,
        when: [
          { schedule: "peak", multiply: "2" },
          { service_tier: "batch", multiply: "0.5" },
          { above_input_tokens: 5000, multiply: "1.5" },
        ],
      },
    ],
    {
      schedules: {
        peak: { time_zone: "UTC", utc_offset: 0, clock: "request_start", windows: [{ start: 540, end: 1080 }] },
      },
    },
  ),
);
const count = fc.integer({ min: 1, max: 10_000 });
const share = fc.integer({ min: 0, max: 100 }).map((n) => String(n / 100));
const numbers = fc.record({ a: count, b: count, c: count, share, other: share });
type Numbers = typeof numbers extends fc.Arbitrary<infer T> ? T : never;

const options = { at: AT };
const usageOf = ({ a, b }: Numbers) => ({ input_tokens: a, output_tokens: b });
const SCENARIOS: readonly [AnyPlan["scenario"], (model: ModelRecord, numbers: Numbers) => AnyPlan][] = [
  ["request", (of, n) => planRequest(of, { usage: usageOf(n), requests: n.c }, options)],
  [
    "conversation",
    (of, n) => planConversation(of, { turns: 1 + (n.c % 20), user_tokens: n.a, answer_tokens: n.b }, options),
  ],
  ["month", (of, n) => planMonth(of, { usage: usageOf(n), requests_per_day: n.c, peak_share: n.share }, options)],
  [
    "subscription",
    (of, n) =>
      planSubscription(
        of,
        { usage: usageOf(n), requests: n.c, fee: { amount: "20", currency: "USD", per: "year" } },
        options,
      ),
  ],
  ["cache_write", (of, n) => planCacheWrite(of, { cached_tokens: n.a, reads: n.b }, options)],
  ["batch", (of, n) => planBatch(of, { usage: usageOf(n), requests: n.c }, options)],
  ["budget", (_, n) => planBudget({ budget: `${n.a}`, spent: `${n.b}`, currency: "USD" }, options)],
  [
    "hidden_costs",
    (of, n) =>
      planHiddenCosts(
        of,
        { usage: usageOf(n), requests: n.c, system_tokens: n.b, retry_share: n.share, test_share: n.other },
        options,
      ),
  ],
  [
    "routes",
    (_, n) =>
      planRoutes({
        amount: `${n.a}`,
        currency: "USD",
        routes: [{ name: "r", card_fee: `${n.b}`, topup_share: n.share }],
      }),
  ],
  ["compare", (of, n) => compareModels([{ model: of }], { usage: usageOf(n), requests: n.c }, options)],
];

describe.each(SCENARIOS)("a plan of %s", (scenario, make) => {
  it("has lines that add up to the totals they name, and bills that the engine would write", () => {
    fc.assert(
      fc.property(model, numbers, (of, given) => {
        const plan = make(of, given);
        expect(plan.scenario).toBe(scenario);
        const totals: Readonly<Record<string, string | null>> = plan.totals;
        for (const name of new Set(plan.lines.map(({ total }) => total))) {
          const amounts = plan.lines.filter(({ total }) => total === name).map(({ amount }) => amount);
          expect(compareDecimals(addDecimals(amounts), String(totals[name]))).toBe(0);
        }
        for (const { each, quantity, amount, bill, usage } of plan.lines) {
          expect(multiplyDecimals(each, quantity)).toBe(amount);
          if (bill === undefined) continue;
          const written = plan.bills[bill];
          if (usage && written)
            expect(calculateCost(of, usage, { at: written.at, attributes: tierOf(plan, bill) })).toEqual(written);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("comes out the same again, and as JSON says the same", () => {
    const [of] = fc.sample(model, { numRuns: 1, seed: 1 });
    const [given] = fc.sample(numbers, { numRuns: 1, seed: 1 });
    if (!of || !given) throw new Error("fast-check made no sample.");
    const plan = make(of, given);
    expect(make(of, given)).toEqual(plan);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

function tierOf({ scenario }: AnyPlan, bill: number) {
  return scenario === "batch" && bill === 1 ? { service_tier: "batch" } : {};
}
