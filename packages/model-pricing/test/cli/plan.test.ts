import { describe, expect, it } from "vitest";
import { resolveModel } from "../../src/catalog.ts";
import { MONTH_PRESETS, planConversation, planMonth } from "../../src/plan/index.ts";
import { run } from "./run.ts";

const AT = "2026-11-24T12:00:00Z";
const plan = (line: string) => run(`plan ${line} --at ${AT}`);
const json = async (line: string) => JSON.parse((await plan(`${line} --json`)).stdout);

describe("plan", () => {
  it("lists every scenario in its help", async () => {
    const { code, stdout } = await run("plan --help");
    expect(code).toBe(0);
    for (const name of [
      "request",
      "conversation",
      "month",
      "subscription",
      "cache-write",
      "batch",
      "budget",
      "hidden-costs",
      "routes",
    ]) {
      expect(stdout).toContain(`  ${name} [options]`);
      const own = await run(`plan ${name} --help`);
      expect(own.code).toBe(0);
      expect(own.stdout).toMatch(/Examples?:\n {2}model-pricing plan /);
    }
  });

  it("prints a month for people", async () => {
    const { stdout, stderr } = await plan("month deepseek/deepseek-flash --preset customer_service --peak-share 0.35");
    expect(stdout).toMatchInlineSnapshot(`
      "deepseek/deepseek-flash  DeepSeek V4.1 Flash

                 times  each (USD)  amount (USD)
      off peak  19,500    0.000195        3.8025
      peak      10,500     0.00039         4.095

      day             0.26325  USD
      month            7.8975  USD
      month off peak     5.85  USD
      month peak         11.7  USD
      requests         30,000
      days                 30
      peak share         0.35

      Everything is priced by the USD list in force at 2026-11-24T12:00:00Z, before tax.
      All 30000 requests have the same counts.
      A share of 0.35 of the requests is priced as at 2026-11-25T01:00:00Z, the rest as at 2026-11-24T12:00:00Z."
    `);
    expect(stderr).toMatchInlineSnapshot(
      `"warning: By the hour one request costs 0.000195 to 0.00039 USD; the given share decides between these two."`,
    );
  });

  it("prints a conversation with one row per turn", async () => {
    const sizes = "--turns 3 --user-tokens 100 --answer-tokens 300 --system-tokens 2000";
    const { stdout, stderr } = await plan(`conversation anthropic/claude-opus-5-5 ${sizes}`);
    expect(stdout).toMatchInlineSnapshot(`
      "anthropic/claude-opus-5-5  Claude Opus 5.5

      turn  input tokens  of them cached  output tokens  without cache (USD)  with cache (USD)
         1         2,100               0            300               0.0144            0.0165
         2         2,500           2,100            300                0.016           0.00842
         3         2,900           2,500            300               0.0176            0.0085

      without cache        0.048  USD
      with cache         0.03342  USD
      saving             0.01458  USD
      turns                    3
      input tokens         7,500
      output tokens          900
      last input tokens    2,900

      Everything is priced by the USD list in force at 2026-11-24T12:00:00Z, before tax.
      Every turn sends the instructions and all earlier messages and answers again; nothing is trimmed.
      With a cache, each turn follows while what the turn before sent is still cached.
      Cached lengths are taken to the token; providers cache in blocks and read a little less."
    `);
    expect(stderr).toBe("");
  });

  it("prints routes without a price, a moment or a model", async () => {
    const { stdout, stderr } = await run([
      ..."plan routes --amount 100 --currency USD --route".split(" "),
      "bank card,exchange_share=0.015",
      "--route",
      "other, card_fee=10, topup_share=0.035, topups=2",
    ]);
    expect(stdout).toMatchInlineSnapshot(`
      "                part of    times  each (USD)  amount (USD)
      amount          bank card      1         100           100
      card fee        bank card      1           0             0
      topup fee       bank card      1           0             0
      topup share     bank card      0         100             0
      exchange share  bank card  0.015         100           1.5
      amount          other          1         100           100
      card fee        other          1          10            10
      topup fee       other          2           0             0
      topup share     other      0.035         100           3.5
      exchange share  other          0         100             0

      bank card             101.5  USD
      other                 113.5  USD
      bank card: surcharge    1.5  a share of 0.015
      other: surcharge       13.5  a share of 0.135

      All fees and shares are your own figures; none was checked.
      Shares are taken of the 100 USD that arrive, not of the fees."
    `);
    expect(stderr).toBe("");
  });

  it.each([
    ["openai/gpt-4o-mini", "5.85"],
    ["openai/gpt-4o", "97.5"],
    ["openai/gpt-6-luna", "4.8"],
  ])("reckons the customer-service case of %s: %s", async (id, total) => {
    expect((await json(`month ${id} --preset customer_service`)).totals.month).toBe(total);
  });

  it("prints as JSON what the functions return, with the data's version and age", async () => {
    const { version, data_date, data_age_days, ...found } = await json("month openai/gpt-4o --preset customer_service");
    const { model } = resolveModel("openai/gpt-4o");
    const { customer_service } = MONTH_PRESETS;
    expect(found).toEqual(JSON.parse(JSON.stringify(planMonth(model, customer_service, { at: AT }))));
    expect({ version, data_date, data_age_days }).toEqual({
      version: expect.any(String),
      data_date: expect.any(String),
      data_age_days: expect.any(Number),
    });
    const talk = await json("conversation openai/gpt-4o --turns 4 --user-tokens 1_000 --answer-tokens 300");
    const input = { turns: 4, user_tokens: 1000, answer_tokens: 300 };
    expect(talk.totals).toEqual(planConversation(model, input, { at: AT }).totals);
  });

  it("prints the lines as CSV, with the remarks on standard error", async () => {
    const { stdout, stderr } = await plan("batch openai/gpt-4o --input 100 --output 300 --requests 30000 --csv");
    expect(stdout.split("\r\n")).toEqual([
      "scenario,item,total,turn,quantity,each,amount,currency,model",
      "batch,standard,standard,,30000,0.00325,97.5,USD,openai/gpt-4o",
      "batch,batch,batch,,30000,0.001625,48.75,USD,openai/gpt-4o",
    ]);
    expect(stderr).toContain("warning: The model shuts down on 2027-01-14");
  });

  it("quotes what would break a CSV cell", async () => {
    const args = [..."plan routes --amount 1 --currency USD --csv --route".split(" "), 'my "card"'];
    expect((await run(args)).stdout.split("\r\n")[1]).toBe('routes,amount,"my ""card""",,1,1,1,USD,');
  });

  it("shows the bill behind a line on demand", async () => {
    const { stdout } = await plan("request openai/gpt-4o-mini --input 1200 --output 300 --requests 1000 --receipt");
    expect(stdout).toContain("input      1,200        0.15  1M tokens       0.00018");
  });

  it("takes the fee of a listed subscription, or the caller's own in another currency", async () => {
    const use = "openai/gpt-4o --input 100 --output 300";
    const listed = await json(`subscription ${use} --subscription openai/chatgpt-plus --requests 100`);
    expect(listed.totals).toEqual({ subscription: "20", api: "0.325" });
    expect(listed.figures.break_even_requests).toBe("6154");
    const own = await json(`subscription ${use} --fee 7.4326 --fee-currency CNY`);
    expect(own.totals.subscription).toBe("1.1172");
    expect(own.assumptions.map(({ code }: { code: string }) => code)).toContain("converted");
  });

  it("passes attributes and currency on", async () => {
    expect((await json("request openai/gpt-4o --input 1000000 --service-tier batch")).totals.total).toBe("1.25");
    const yuan = "request deepseek/deepseek-v4-flash --input 1000000 --currency CNY --at 2026-08-25T12:00:00Z --json";
    expect(JSON.parse((await run(`plan ${yuan}`)).stdout)).toMatchObject({ currency: "CNY", totals: { total: "1.5" } });
  });

  it("exits with 2 where the budget is exceeded", async () => {
    expect((await plan("budget --budget 10 --spent 10 --currency USD")).code).toBe(0);
    const { code, stderr } = await plan("budget --budget 10 --spent 10.01 --currency USD");
    expect(code).toBe(2);
    expect(stderr).toBe("warning: 10.01 USD are spent, more than the budget of 10.");
  });

  it("says which moment it took where nobody named one", async () => {
    const { stderr } = await run("plan request openai/gpt-6-luna --input 1");
    expect(stderr).toBe("at 2026-11-24T12:00:00Z (now; --at prices another moment)");
  });

  it.each([
    ["", "no command given; model-pricing plan --help lists them."],
    ["montg openai/gpt-4o", "(Did you mean month?)"],
    ["month openai/gpt-9 --preset chat", "unknown_model"],
    ["month openai/gpt-4o --preset chatt", '--preset is "chatt"; expected customer_service, chat'],
    ["month openai/gpt-4o", "Nothing to price: give the counts of one request"],
    ["month openai/gpt-4o --input 5", "--requests-per-day is missing; give a count"],
    ["month openai/gpt-4o --preset chat --peak-share 35", 'peak_share is "35"; expected a share'],
    ["month openai/gpt-4o --preset chat --json --csv", "--json and --csv exclude each other."],
    ["conversation openai/gpt-4o --turns 3", "--user-tokens is missing"],
    ["conversation openai/gpt-4o --turns 0 --user-tokens 1 --answer-tokens 1", "turns is 0; expected a whole number"],
    ["request openai/gpt-4o --input 5 --input-tokens 6", "--input says 5 but --input-tokens says 6"],
    ["request openai/gpt-6.2-sol --input 5", "[price_not_found]"],
    ["batch deepseek/deepseek-flash --input 5", "has no batch price for this request"],
    ["cache-write openai/gpt-4o", "--cached-tokens is missing"],
    [
      "cache-write openai/gpt-4o --cached-tokens 5 --lifetime 2h",
      'lifetime is "2h"; expected one of default, 1h, 12h.',
    ],
    ["subscription openai/gpt-4o --input 5", "Give --subscription or --fee, one of them."],
    ["subscription openai/gpt-4o --input 5 --subscription openai/x", "listed are openai/chatgpt-free"],
    ["subscription openai/gpt-4o --input 5 --fee 5 --fee-per week", '--fee-per is "week"'],
    ["subscription openai/gpt-4o --input 5 --fee 5 --fee-currency ZZZ", "[currency_not_listed]"],
    ["budget --spent 5 --currency USD", "--budget is missing"],
    ["budget --budget 5 --currency USD", "--spent is missing"],
    ["budget --budget 5 --spent 1", "--currency is missing"],
    ["budget --budget 5 --spent 1 --currency USD --input 3", "Counts need a model"],
    ["budget --budget 5 --spent 1 --currency USD --utc-offset east", "--utc-offset is"],
    ["hidden-costs openai/gpt-4o --input 1 --retry-share 5%", 'retry_share is "5%"; expected a share'],
  ])("%s is an error of one line", async (line, expected) => {
    const args = `plan ${line}${line.includes(" ") ? ` --at ${AT}` : ""}`.trim();
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.split("\n")).toHaveLength(1);
    expect(stderr).toContain(expected);
  });

  it.each([
    ["a,fee=5", '"fee=5" is none of card_fee=N'],
    ["a,card_fee", '"card_fee" is none of'],
    ["a,card_fee=x", 'card_fee is "x"'],
    ["a,topups=x", '--route topups is "x"'],
  ])("--route %s is an error", async (route, expected) => {
    const { code, stderr } = await run([..."plan routes --amount 1 --currency USD --route".split(" "), route]);
    expect(code).toBe(1);
    expect(stderr).toContain(expected);
  });
});
