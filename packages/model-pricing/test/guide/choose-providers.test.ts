import { describe, expect, it } from "vitest";
import { models } from "../../src/catalog.ts";
import { chooseProviders } from "../../src/guide/index.ts";
import { providers } from "../../src/providers.ts";

const choose = (...args: Parameters<typeof chooseProviders> extends [unknown, ...infer Rest] ? Rest : never) =>
  new Map(chooseProviders(providers, ...args).map((choice) => [choice.provider, choice]));

describe("chooseProviders", () => {
  it("answers for mainland China by plain statements only, each with its page and day", () => {
    const chosen = choose({ place: "cn" });
    const answerOf = (id: string) => chosen.get(id)?.answers[0]?.answer;
    expect(answerOf("openai")).toBe("no");
    expect(chosen.get("openai")?.is_possible).toBe(false);
    for (const id of [
      "deepseek",
      "alibaba-cn",
      "zhipu",
      "moonshotai-cn",
      "minimax-cn",
      "bytedance",
      "tencent",
      "baidu",
      "siliconflow-cn",
    ])
      expect([id, answerOf(id)]).toEqual([id, "yes"]);
    // There is a rule on owners, which no data can answer for the reader.
    expect(answerOf("anthropic")).toBe("stated");
    for (const { answers } of chosen.values())
      for (const { answer, statements } of answers) {
        expect(statements.length > 0).toBe(answer !== "not_known");
        for (const { source, checked_on } of statements)
          expect([source.startsWith("https://"), checked_on.length]).toEqual([true, 10]);
      }
  });

  it("takes no rule on one place for an answer on another", () => {
    expect(choose({ place: "fr" }).get("deepseek")).toMatchObject({ is_possible: true, not_known: ["place"] });
    expect(choose({ place: "fr" }).get("openai")?.answers[0]?.answer).toBe("stated");
  });

  it("says what is not known, and does not exclude for it", () => {
    const mistral = choose({ place: "cn", data: true, budget: true }).get("mistral");
    expect(mistral).toMatchObject({ is_possible: true, not_known: ["place", "data", "budget"] });
  });

  it("keeps the order given and leaves nobody out", () => {
    const order = chooseProviders(providers, { place: "cn", currency: "CNY" }).map(({ provider }) => provider);
    expect(order).toEqual(providers.map(({ id }) => id));
  });

  it("asks only what it was asked", () => {
    expect(choose({}).get("openai")).toMatchObject({ answers: [], not_known: [] });
    expect(
      choose({ data: true })
        .get("openai")
        ?.answers.map(({ question }) => question),
    ).toEqual(["data"]);
  });

  it("sees price lists of a second currency only where records are given", () => {
    expect(choose({ currency: "CNY" }).get("deepseek")?.answers[0]?.answer).toBe("not_known");
    expect(choose({ currency: "CNY" }, { models }).get("deepseek")?.answers[0]?.answer).toBe("yes");
    expect(choose({ currency: "CNY" }, { models }).get("openai")?.answers[0]?.answer).toBe("no");
  });

  it("does not take a provider without any known price for one that refuses a currency", () => {
    const poolside = choose({ currency: "CNY" }, { models }).get("poolside");
    expect(models.filter(({ provider, price }) => provider === "poolside" && price.length > 0)).toEqual([]);
    expect(poolside).toMatchObject({ is_possible: true, not_known: ["currency"] });
  });
});
