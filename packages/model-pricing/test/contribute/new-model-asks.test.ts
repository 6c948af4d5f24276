import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newModel } from "../../tools/new/new-model.ts";
import { makeRepository, type Repository } from "./repository.ts";

const MODELS = "data/providers/example/models";
const NAMED = ["--name", "Example Turbo", "--family", "example-turbo"];

let repository: Repository;
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => {
  // Whatever a command did, it left no other file and no half of one.
  expect(repository.list(MODELS).filter((name) => !name.endsWith(".toml"))).toEqual([]);
  repository.remove();
});

describe("data:new on a terminal", () => {
  it("asks for what is missing and explains an answer that it cannot use", async () => {
    const facts = [
      "Example Turbo",
      "",
      "",
      "example-turbo",
      "20 Nov 2026",
      "2026-11-20",
      "128k",
      "128_000",
      "",
      "",
      "",
    ];
    const price = ["2,5", "2.5", "10", "", "", "", "", "", ""];
    expect(await repository.run(newModel, ["example/turbo"], [...facts, ...price])).toMatchInlineSnapshot(`
      "Enter leaves out what you do not know; Ctrl-C stops and writes nothing.
      Name, as the provider writes it: Example Turbo
      Made by another provider? Its provider/model, else Enter: 
      Family: the line that it belongs to, such as gpt-4o: 
      This one is needed.
      Family: the line that it belongs to, such as gpt-4o: example-turbo
      Day on which it could first be called, such as 2026-03-04: 20 Nov 2026
      release_date: "20 Nov 2026" is not a date; dates are written year-month-day. Write a day such as "2026-09-01".
      Day on which it could first be called, such as 2026-03-04: 2026-11-20
      Context window, in tokens: 128k
      context_window is "128k"; expected a whole number such as 128000. Write it out, as the page means it.
      Context window, in tokens: 128_000
      Most tokens of output: 
      What it reads, such as text, image [text]: 
      What it writes [text]: 
      Prices in USD per million tokens; Enter where the page states none, 0 where it says free.
      input: 2,5
      input is "2,5"; expected a number such as 1.5, or a fraction such as 1/12. Decimals take a point: 2.5.
      input: 2.5
      output: 10
      cache read: 
      cache write: 
      First day of this price [2026-11-20]: 
      How that day is known: announced, release, in_force_on, first_seen [release]: 
      The provider's page that shows it [https://example.com/pricing]: 
      Day on which you read it [2026-11-24]: 
      [0] Wrote data/providers/example/models/turbo.toml
      Next: read it once more, run npm run data:diff, and commit it as
        data(example): add turbo
      "
    `);
    expect(repository.read(`${MODELS}/turbo.toml`)).toMatchInlineSnapshot(`
      "name = "Example Turbo"
      family = "example-turbo"
      release_date = "2026-11-20"
      context_window = 128_000
      input_modalities = ["text"]
      output_modalities = ["text"]

      [[price]]
      effective_from = "2026-11-20"
      effective_basis = "release"
      source = "https://example.com/pricing"
      checked_on = "2026-11-24"

      [price.per_million_tokens]
      input = 2.5
      output = 10
      "
    `);
  });

  it("asks nothing where the flags say enough", async () => {
    expect(await repository.run(newModel, ["example/turbo", ...NAMED], [])).toMatch(/^\[0\] Wrote /);
  });

  it("asks no fact that a base hands down, and no date without a rate", async () => {
    const output = await repository.run(
      newModel,
      ["example/turbo"],
      ["Turbo", "example/example-large-2", "", "", "", ""],
    );
    expect(output).toMatch(/\[0\] Wrote /);
    expect(repository.read(`${MODELS}/turbo.toml`)).toBe('name = "Turbo"\nbase = "example/example-large-2"\n');
  });
});
