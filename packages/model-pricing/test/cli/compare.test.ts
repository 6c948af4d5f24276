import { describe, expect, it } from "vitest";
import { run } from "./run.ts";

const AT = "--at 2026-11-24T12:00:00Z";
const WORK = `--input 100 --output 300 --requests 30000 ${AT}`;
const compare = (line: string) => run(`compare ${line} ${WORK}`);

describe("compare", () => {
  it("puts the cheapest first and the unknown last", async () => {
    const { code, stdout, stderr } = await compare("openai/gpt-4o openai/gpt-6.2-sol gpt-4o-mini openai/gpt-6-luna");
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "model                 total
      openai/gpt-6-luna       4.8  USD
      openai/gpt-4o-mini     5.85  USD
      openai/gpt-4o          97.5  USD
      openai/gpt-6.2-sol  unknown       price not found

      Everything is priced by the USD list in force at 2026-11-24T12:00:00Z, before tax.
      All 30000 requests have the same counts."
    `);
    expect(stderr).toMatchInlineSnapshot(`
      ""gpt-4o-mini" is sold by 2 providers; took openai, its maker.
      warning: openai/gpt-6.2-sol has no known cost: "openai/gpt-6.2-sol" has no price: none is listed with a source. It is not free.
      warning: openai/gpt-4o: The model shuts down on 2027-01-14, in 51 days. The provider names gpt-6-luna as its replacement.
      warning: openai/gpt-4o-mini: The model shuts down on 2027-01-14, in 51 days. The provider names gpt-6-luna as its replacement."
    `);
  });

  it("converts on demand, at a dated rate that it names", async () => {
    const { stdout } = await compare("openai/gpt-4o openai/gpt-6-luna --convert-to CNY --json");
    const { currency, figures, assumptions, data_date } = JSON.parse(stdout);
    expect(currency).toBe("CNY");
    // 4.8 dollars at 7.4326 yuan and 1.1172 dollars for one euro on 2026-10-30.
    expect(figures.ranking[0]).toMatchObject({ total: "4.8", currency: "USD", converted: "31.933834586466165414" });
    expect(assumptions.find(({ code }: { code: string }) => code === "converted").facts).toMatchObject({
      date: "2026-10-30",
      rate: "5309/798",
    });
    expect(data_date).toEqual(expect.any(String));
  });

  it("prints one row per model as CSV, known or not", async () => {
    const { stdout } = await compare("openai/gpt-6.2-sol openai/gpt-6-luna --csv");
    expect(stdout.split("\r\n")).toEqual([
      "model,total,currency,converted,converted_currency,unknown",
      "openai/gpt-6-luna,4.8,USD,,,",
      "openai/gpt-6.2-sol,,,,,price_not_found",
    ]);
  });

  it("lays own prices over the catalog", async () => {
    const own =
      '{"model":[{"id":"mine","price":[{"effective_from":"2026-01-01","per_million_tokens":{"input":1,"output":1}}]}]}';
    const { stdout } = await run(`compare own/mine openai/gpt-4o ${WORK} --prices own.json --json`, {
      "own.json": own,
    });
    expect(JSON.parse(stdout).totals).toEqual({ "own/mine": "12", "openai/gpt-4o": "97.5" });
  });

  it.each([
    ["", "missing required argument 'models'"],
    [`openai/gpt-4o ${AT}`, "Nothing to price"],
    [`openai/gpt-4o openai/gpt-4o ${WORK}`, "expected each model once"],
    [`openai/gpt-4o openai/gpt-9 ${WORK}`, "[unknown_model]"],
    [`openai/gpt-4o ${WORK} --convert-to ZZZ`, "[currency_not_listed]"],
    [`openai/gpt-4o ${WORK} --reqests 5`, "(Did you mean --requests?)"],
    [`gpt-4o gpt-4o-mini gpt-4.1 gpt-4.1-mini gpt-6-luna gpt-6-sol gpt-6.1-sol ${WORK}`, "models.length is 7"],
  ])("%s is an error of one line", async (line, expected) => {
    const { code, stdout, stderr } = await run(`compare ${line}`.trim());
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.split("\n")).toHaveLength(1);
    expect(stderr).toContain(expected);
  });
});
