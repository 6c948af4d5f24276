import { models } from "@org/model-pricing/catalog";
import { describe, expect, it } from "vitest";
import { cardFacts } from "./card-facts.ts";
import { cardKey } from "./card-key.ts";

const named = (name: string) => {
  const model = models.find(({ provider, id }) => `${provider}/${id}` === name);
  if (!model) throw new Error(`no ${name}`);
  return model;
};

describe("cardFacts", () => {
  it("says the rates in force with every digit of the list", () => {
    const facts = cardFacts(named("openai/gpt-4o-mini"), "OpenAI");
    expect(facts?.figures).toEqual([
      { label: "input, per 1M tokens", amount: "$0.15" },
      { label: "cached input, per 1M tokens", amount: "$0.075" },
      { label: "output, per 1M tokens", amount: "$0.60" },
    ]);
  });

  it("makes no card for a model that is gone", () => {
    const gone = models.find(({ lifecycle }) => lifecycle === "shut_down");
    expect(gone && cardFacts(gone, "x")).toBeUndefined();
  });

  it("never says 0 for a price that nobody knows", () => {
    for (const model of models) {
      for (const { amount } of cardFacts(model, model.provider)?.figures ?? []) expect(amount).toMatch(/\d/);
      if (model.price.length === 0) expect(cardFacts(model, model.provider)).toBeUndefined();
    }
  });

  it("has a key that changes with what it says, and not with the day", () => {
    const facts = cardFacts(named("openai/gpt-4o-mini"), "OpenAI");
    if (!facts) throw new Error("no card");
    expect(cardKey(facts)).toBe(cardKey({ ...facts }));
    expect(cardKey({ ...facts, name: "Other" })).not.toBe(cardKey(facts));
    expect(JSON.stringify(facts)).not.toContain("data_date");
  });
});
