import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newModel } from "../../tools/new/new-model.ts";
import { makeRepository, PAGE, type Repository } from "./repository.ts";

const MODELS = "data/providers/example/models";
const NAMED = ["--name", "Example Turbo", "--family", "example-turbo"];
const PRICED = ["--input", "2.50", "--output", "10", "--from", "2026-11-20", "--basis", "announced", ...PAGE];

let repository: Repository;
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => {
  // Whatever a command did, it left no other file and no half of one.
  expect(repository.list(MODELS).filter((name) => !name.endsWith(".toml"))).toEqual([]);
  repository.remove();
});

const create = (...args: string[]) => repository.run(newModel, args);

describe("data:new with flags", () => {
  it("writes a file as the check and the fixer want it, and says what comes next", async () => {
    const facts = ["--release-date", "2026-11-20", "--context-window", "1000000", "--input-modalities", "text, image"];
    const rates = ["--cache-read", "0.25", "--rate", "per_thousand_calls.web_search=10"];
    const output = await create("example/Org/Turbo:1", ...PRICED, ...rates, ...NAMED, ...facts, "--open-weights");
    expect(output).toMatchInlineSnapshot(`
      "[0] Wrote data/providers/example/models/org-turbo-1.toml
      checked_on is today, 2026-11-24; --checked-on says otherwise.
      Next: read it once more, run npm run data:diff, and commit it as
        data(example): add Org/Turbo:1
      "
    `);
    expect(repository.read(`${MODELS}/org-turbo-1.toml`)).toMatchInlineSnapshot(`
      "id = "Org/Turbo:1"
      name = "Example Turbo"
      family = "example-turbo"
      release_date = "2026-11-20"
      context_window = 1_000_000
      input_modalities = ["text", "image"]
      open_weights = true

      [[price]]
      effective_from = "2026-11-20"
      effective_basis = "announced"
      source = "https://example.com/pricing"
      checked_on = "2026-11-24"

      [price.per_million_tokens]
      input = 2.50
      output = 10
      cache_read = 0.25

      [price.per_thousand_calls]
      web_search = 10
      "
    `);
    expect(repository.spawn("check.ts").status).toBe(0);
    expect(repository.spawn("fix.ts").stdout).toBe("Nothing to fix.\n");
  });

  it("writes a model without a known price without a price", async () => {
    expect(await create("example/turbo", ...NAMED)).toMatchInlineSnapshot(`
      "[0] Wrote data/providers/example/models/turbo.toml
      It has no price yet: npm run data:set-price -- example/turbo --input RATE --output RATE --from DATE --source URL
      Next: read it once more, run npm run data:diff, and commit it as
        data(example): add turbo
      "
    `);
    expect(repository.read(`${MODELS}/turbo.toml`)).toBe('name = "Example Turbo"\nfamily = "example-turbo"\n');
  });

  it("takes a price that starts with the release for the first one", async () => {
    const price = ["--input", "1", "--from", "2026-11-20", ...PAGE];
    await create("example/turbo", ...NAMED, ...price, "--release-date", "2026-11-20");
    expect(repository.read(`${MODELS}/turbo.toml`)).toContain('effective_basis = "release"');
  });

  it("writes a currency only where it is not the provider's own", async () => {
    await create("example/turbo", ...NAMED, ...PRICED, "--currency", "USD");
    await create("example/turbo-2", ...NAMED, ...PRICED, "--currency", "CNY");
    expect(repository.read(`${MODELS}/turbo.toml`)).not.toContain("currency");
    expect(repository.read(`${MODELS}/turbo-2.toml`)).toContain('[[price]]\ncurrency = "CNY"\neffective_from');
  });

  it("takes a base instead of a family, and a service for a tool", async () => {
    await create("example/search", "--name", "Search", "--base", "example/example-large-2", "--service");
    expect(repository.read("data/providers/example/services/search.toml")).toBe(
      'name = "Search"\nbase = "example/example-large-2"\n',
    );
  });
});

describe("data:new refuses in one line", () => {
  it.each<[what: string, args: readonly string[], message: string]>([
    ["no name", [], "data:new takes one <provider>/<model>, such as openai/gpt-4o; it got nothing."],
    [
      "a currency in small letters",
      ["example/turbo", "--currency", "cny"],
      '--currency is text "cny"; expected the form "CNY". Write it like --currency "CNY"',
    ],
    ["a flag given twice", ["example/turbo", "--input", "1", "--input", "2"], "--input is given twice; once is meant."],
    [
      "two names",
      ["example/a", "example/b"],
      'data:new takes one <provider>/<model>, such as openai/gpt-4o; it got "example/a" and "example/b". Flags stand behind --: npm run data:new -- example/a --flag value.',
    ],
    [
      "nothing but a name",
      ["example/turbo"],
      "data:new needs --name, --family (or --base). On a terminal it asks for what is missing.",
    ],
    [
      "half a price",
      ["example/turbo", ...NAMED, "--input", "1"],
      "data:new needs --from, --basis, --source. On a terminal it asks for what is missing.",
    ],
    [
      "a date without a rate",
      ["example/turbo", ...NAMED, "--from", "2026-11-20"],
      "data:new needs a rate (such as --input), --basis, --source. On a terminal it asks for what is missing.",
    ],
    [
      "no provider",
      ["example-large-2", ...NAMED],
      '"example-large-2" is not <provider>/<model>. Did you mean example/example-large-2?',
    ],
    [
      "a provider with a slip",
      ["exampel/turbo", ...NAMED],
      'Unknown provider "exampel". Did you mean "example"? A new provider starts with a file of its own, data/providers/exampel/provider.toml: see "Add a provider" in data/README.md.',
    ],
    [
      "a provider that is new",
      ["startup/turbo", ...NAMED],
      'Unknown provider "startup". A new provider starts with a file of its own, data/providers/startup/provider.toml: see "Add a provider" in data/README.md.',
    ],
    [
      "a model that is there",
      ["example/example-large-2", ...NAMED],
      "data/providers/example/models/example-large-2.toml exists already. A new price of it: npm run data:set-price -- example/example-large-2; anything else: edit the file.",
    ],
    [
      "an alias",
      ["example/example-small-latest", ...NAMED],
      '"example/example-small-latest" is an alias in data/providers/example/models/example-small-1.toml, and so has the prices of example/example-small-1. If it has its own, remove it from the aliases first.',
    ],
    [
      "a comma for a point",
      ["example/turbo", ...NAMED, ...PRICED, "--cache-read", "0,25"],
      '--cache-read is "0,25"; expected a number such as 1.5, or a fraction such as 1/12. Decimals take a point: 0.25.',
    ],
    [
      "a sign of a currency",
      ["example/turbo", ...NAMED, ...PRICED, "--cache-read", "$0.25"],
      '--cache-read is "$0.25"; expected a number such as 1.5, or a fraction such as 1/12. Leave out the sign of the currency; --currency names it.',
    ],
    [
      "an exponent",
      ["example/turbo", ...NAMED, ...PRICED, "--cache-read", "2.5e-1"],
      '--cache-read is "2.5e-1"; expected a number such as 1.5, or a fraction such as 1/12. Write it out, without an exponent.',
    ],
    [
      "a rate below zero",
      ["example/turbo", ...NAMED, ...PRICED, "--cache-read=-1"],
      '--cache-read is "-1"; expected a number such as 1.5, or a fraction such as 1/12. A rate is at least 0.',
    ],
    [
      "what arithmetic left over",
      ["example/turbo", ...NAMED, ...PRICED, "--cache-read", "0.49299999999999994"],
      "--cache-read: 0.49299999999999994 has 17 decimals; at most 9 are allowed. Copy the number from the source page (0.493?).",
    ],
    [
      "a unit that does not exist",
      ["example/turbo", ...NAMED, ...PRICED, "--rate", "per_thousand_calls.web_serch=1"],
      '--rate names "web_serch" in per_thousand_calls, which does not exist. Did you mean web_search?',
    ],
    [
      "a count with a letter",
      ["example/turbo", ...NAMED, "--context-window", "128k"],
      '--context-window is "128k"; expected a whole number such as 128000. Write it out, as the page means it.',
    ],
    [
      "a day that does not exist",
      ["example/turbo", ...NAMED, "--release-date", "2026-02-30"],
      '--release-date: "2026-02-30" is no day of the calendar. Write a day such as "2026-09-01".',
    ],
    [
      "an unknown value",
      ["example/turbo", ...NAMED, "--lifecycle", "beta"],
      '--lifecycle is text "beta"; expected one of preview, active, deprecated, shut_down. Take one of these values.',
    ],
    [
      "an unknown flag",
      ["example/turbo", ...NAMED, "--contxt-window", "1"],
      "Unknown flag --contxt-window. Did you mean --context-window?",
    ],
    [
      "a flag without its value",
      ["example/turbo", "--name", "--family", "x"],
      "--name needs a value. One that starts with a dash is written --name=VALUE.",
    ],
  ])("%s", async (_what, args, message) => {
    expect(await create(...args)).toBe(`[1] ${message}\n`);
    expect(repository.git("status", "--short")).toBe("");
  });

  it("a provider whose own file is missing", async () => {
    repository.write("data/providers/startup/models/.keep", "");
    expect(await create("startup/turbo", ...NAMED)).toMatchInlineSnapshot(`
      "[1] data/providers/startup/provider.toml has to be mended first: line 1, the provider startup has no provider.toml. npm run data:check says more.
      "
    `);
  });

  it("what the check would refuse, and then shows its report", async () => {
    const price = [
      "--input",
      "1",
      "--from",
      "2026-11-20",
      "--basis",
      "announced",
      "--source",
      "https://news.example.org/x",
    ];
    expect(await create("example/turbo", ...NAMED, ...price)).toMatchInlineSnapshot(`
      "[1] Nothing was written, because the check would refuse it:
      data/providers/example/models/turbo.toml
        7:1  error  source-is-provider  source is on news.example.org, which is not Example's (example.com).
                    fix: link the provider's own page; if this is one, add its host to source_hosts in provider.toml.
      1 file, 1 error; none that \`npm run data:fix\` can settle. Rules: data/README.md
      "
    `);
    expect(repository.git("status", "--short")).toBe("");
  });
});
