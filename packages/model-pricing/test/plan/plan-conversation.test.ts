import { describe, expect, it } from "vitest";
import { type ConversationInput, planConversation } from "../../src/plan/index.ts";
import type { ModelRecord, PriceBlock } from "../../src/types.ts";
import { AT, codeOf, record } from "../support/record.ts";

const RATES = { input: "2", cache_read: "0.2", output: "10" };
const model = (
  rates: Record<string, string> = RATES,
  facts: Partial<ModelRecord> = {},
  block: Partial<PriceBlock> = {},
) => record([{ per_million_tokens: rates, ...block }], facts);
const TALK = { turns: 3, user_tokens: 100, answer_tokens: 300, system_tokens: 1000 };
const talk = (of = model(), input: Partial<ConversationInput> = {}) =>
  planConversation(of, { ...TALK, ...input }, { at: AT });
const codes = (plan: ReturnType<typeof talk>) => plan.warnings.map(({ code }) => code);

describe("planConversation", () => {
  it("sends the whole history again at each turn", () => {
    const { lines, figures } = talk();
    const plain = lines.filter(({ total }) => total === "without_cache");
    expect(plain.map(({ turn, usage }) => [turn, usage.input_tokens, usage.output_tokens])).toEqual([
      [1, 1100, 300],
      [2, 1500, 300],
      [3, 1900, 300],
    ]);
    expect(figures).toEqual({ turns: 3, input_tokens: 4500, output_tokens: 900, last_input_tokens: 1900 });
  });

  it("reads from the cache what the turn before sent", () => {
    const { totals, lines } = talk();
    // Without: 4,500 x 2 + 900 x 10 = 18,000 millionths. With: 1,900 x 2 + 2,600 x 0.2 + 900 x 10 = 13,320.
    expect(totals).toEqual({ without_cache: "0.018", with_cache: "0.01332", saving: "0.00468" });
    const read = lines.filter(({ total }) => total === "with_cache").map(({ usage }) => usage.cache_read_input_tokens);
    expect(read).toEqual([undefined, 1100, 1500]);
  });

  it("pays for what is written, where the list prices it", () => {
    const { totals, lines } = talk(model({ ...RATES, cache_write: "2.5" }));
    // 1,900 written x 2.5 + 2,600 read x 0.2 + 900 x 10 = 4,750 + 520 + 9,000.
    expect(totals.with_cache).toBe("0.01427");
    const written = lines
      .filter(({ total }) => total === "with_cache")
      .map(({ usage }) => usage.cache_creation_input_tokens);
    expect(written).toEqual([1100, 400, 400]);
  });

  it("has a negative saving where a single turn writes for nobody", () => {
    // 1,100 x (2 - 2.5)
    expect(talk(model({ ...RATES, cache_write: "2.5" }), { turns: 1 }).totals.saving).toBe("-0.00055");
  });

  it("caches nothing below the provider's minimum", () => {
    const claude = model({ ...RATES, cache_write: "2.5" }, { maker: "anthropic", id: "claude-haiku-4-5" });
    const short = talk(claude);
    expect(short.totals.saving).toBe("0");
    expect(codes(short)).toEqual(["cache_not_reached"]);
    // 4,096 tokens are reached at turn 9 (1,000 + 9 x 100 + 8 x 300 = 4,300), which is read at turn 10.
    const read = talk(claude, { turns: 10 }).lines.filter(({ usage }) => usage.cache_read_input_tokens);
    expect(read.map(({ turn }) => turn)).toEqual([10]);
  });

  it("caches a prompt of just the minimum", () => {
    const claude = model(RATES, { maker: "anthropic", id: "claude-haiku-4-5" });
    const read = (system_tokens: number) =>
      talk(claude, { turns: 2, system_tokens }).lines.at(-1)?.usage.cache_read_input_tokens;
    // The first turn sends 100 tokens besides; the minimum is 4,096.
    expect([read(3995), read(3996)]).toEqual([undefined, 4096]);
  });

  it("saves nothing where the list has no rate for cache reads, and says so", () => {
    const plan = talk(model({ input: "2", output: "10" }));
    expect(plan.totals.saving).toBe("0");
    expect(codes(plan)).toEqual(["no_cache_rate"]);
  });

  it("bills reasoning as output once", () => {
    const { figures, totals } = talk(model(), { reasoning_tokens: 500 });
    expect(figures).toMatchObject({ input_tokens: 4500, output_tokens: 2400 });
    expect(totals.without_cache).toBe("0.033");
  });

  it("moves a turn to the rates of a longer request when it gets there", () => {
    const when = [{ above_input_tokens: 1500, per_million_tokens: { input: "4", cache_read: "0.4", output: "20" } }];
    const { lines } = talk(model(RATES, {}, { when }));
    const amounts = lines.filter(({ total }) => total === "without_cache").map(({ amount }) => amount);
    // 1,500 x 2 + 300 x 10, then 1,900 x 4 + 300 x 20.
    expect(amounts.slice(1)).toEqual(["0.006", "0.0136"]);
  });

  it.each([
    [{ context_window: 2000 }, "context_window", 3, 2200],
    [{ max_input_tokens: 1400 }, "max_input_tokens", 2, 1500],
  ])("names the first turn that does not fit: %j", (facts, limit, turn, needed) => {
    expect(talk(model(RATES, facts)).warnings).toMatchObject([
      { code: "context_exceeded", facts: { limit, turn, needed } },
    ]);
  });

  it.each([{ turns: 0 }, { turns: 1001 }, { user_tokens: -1 }, { answer_tokens: 0.5 }, { system_tokens: Number.NaN }])(
    "refuses %j",
    (input) => expect(codeOf(() => talk(model(), input))).toBe("invalid_usage"),
  );
});
