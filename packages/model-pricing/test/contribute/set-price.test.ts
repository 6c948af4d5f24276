import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setPrice } from "../../tools/set-price/set-price.ts";
import { LARGE, makeRepository, PAGE, type Repository, SMALL } from "./repository.ts";

const FROM = ["--from", "2026-12-01", ...PAGE];
const SMALL_ID = "example/example-small-1";
const LARGE_ID = "example/example-large-2";

let repository: Repository;
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => repository.remove());

const set = (...args: string[]) => repository.run(setPrice, args);

/** What was written between the old beginning of a file and its old end, which must both be there. */
function inserted(file: string, before: string): string {
  const after = repository.read(file);
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const rest = before.slice(start);
  expect(after.endsWith(rest)).toBe(true);
  return after.slice(start, after.length - rest.length);
}

describe("data:set-price", () => {
  it("appends a block, copies what was not named, and says so", async () => {
    const before = repository.read(SMALL);
    expect(await set(SMALL_ID, "--input", "1.50", "--output", "6", ...FROM)).toMatchInlineSnapshot(`
      "[0] data/providers/example/models/example-small-1.toml: a USD price from 2026-12-01 (announced)
        input       1 -> 1.50
        output      4 -> 6
        cache_read  0.10, copied from the block of 2026-03-04
      Taken for granted: --basis announced, --checked-on 2026-11-24 (today).
      Next: run npm run data:diff, and commit it as
        data(example): example-small-1 input 1 to 1.50, output 4 to 6 from 2026-12-01
      "
    `);
    expect(inserted(SMALL, before)).toMatchInlineSnapshot(`
      "
      [[price]]
      effective_from = "2026-12-01"
      effective_basis = "announced"
      source = "https://example.com/pricing"
      checked_on = "2026-11-24"

      [price.per_million_tokens]
      input = 1.50
      output = 6
      cache_read = 0.10
      "
    `);
    expect(repository.spawn("check.ts").status).toBe(0);
    expect(repository.spawn("fix.ts").stdout).toBe("Nothing to fix.\n");
  });

  it("writes basis, day and note as they are given", async () => {
    const facts = ["--basis", "first_seen", "--checked-on", "2026-11-23", "--note", 'Half price for "early" users.'];
    const output = await set(SMALL_ID, "--input", "0.5", "--from", "2026-11-01", ...PAGE, ...facts);
    expect(output).not.toContain("Taken for granted");
    expect(repository.read(SMALL)).toContain(
      `effective_from = "2026-11-01"\neffective_basis = "first_seen"\nsource = "https://example.com/pricing"\nchecked_on = "2026-11-23"\nnote = "Half price for \\"early\\" users."\n`,
    );
  });

  it("refuses to copy rules that write rates, and says which and what to do", async () => {
    expect(await set(LARGE_ID, "--input", "2", ...FROM)).toMatchInlineSnapshot(`
      "[1] Nothing was written: the block of 2026-03-04 has rules with rates of their own, which may be stale beside the new ones: above_input_tokens = 200_000 (line 21). --copy-rules repeats them for you to correct in the file, --no-rules leaves all rules out.
      "
    `);
    expect(repository.git("status", "--short")).toBe("");
  });

  it("copies such rules as they are written with --copy-rules, below the block they belong to", async () => {
    const before = repository.read(LARGE);
    expect(await set(LARGE_ID, "--input", "2", ...FROM, "--copy-rules")).toMatchInlineSnapshot(`
      "[0] data/providers/example/models/example-large-2.toml: a USD price from 2026-12-01 (announced)
        input                          3 -> 2
        output                         15, copied from the block of 2026-03-04
        cache_read                     0.3, copied from the block of 2026-03-04
        per_thousand_calls.web_search  10, copied from the block of 2026-03-04
      Copied as well; correct the rates in them:
        above_input_tokens = 200_000: input 6, cache_read 0.6, output 22.5
        schedule = "peak": multiply 2
      Taken for granted: --basis announced, --checked-on 2026-11-24 (today).
      Next: run npm run data:diff, and commit it as
        data(example): example-large-2 input 3 to 2 from 2026-12-01
      "
    `);
    expect(inserted(LARGE, before)).toMatchInlineSnapshot(`
      "[[price]]
      effective_from = "2026-12-01"
      effective_basis = "announced"
      source = "https://example.com/pricing"
      checked_on = "2026-11-24"

      [price.per_million_tokens]
      input = 2
      output = 15
      cache_read = 0.3

      [price.per_thousand_calls]
      web_search = 10

      # More than this, and the whole request moves.
      [[price.when]]
      above_input_tokens = 200_000
      per_million_tokens = { input = 6, output = 22.5, cache_read = 0.6 }

      [[price.when]]
      schedule = "peak"
      multiply = 2

      "
    `);
    expect(repository.spawn("check.ts").status).toBe(0);
  });

  it("leaves every rule out with --no-rules", async () => {
    const before = repository.read(LARGE);
    expect(await set(LARGE_ID, "--input", "2", ...FROM, "--no-rules")).toContain("Left out: 2 price rules");
    expect(inserted(LARGE, before)).not.toContain("price.when");
  });

  it("copies multipliers and what counts are billed by without being asked", async () => {
    const before = repository.read(LARGE);
    expect(await set(LARGE_ID, "--currency", "CNY", "--input", "10", ...FROM)).toMatchInlineSnapshot(`
      "[0] data/providers/example/models/example-large-2.toml: a CNY price from 2026-12-01 (announced)
        input   20 -> 10
        output  100, copied from the block of 2026-03-04
      Copied as well:
        minimum
        service_tier = "batch": multiply 0.5
      Taken for granted: --basis announced, --checked-on 2026-11-24 (today).
      Next: run npm run data:diff, and commit it as
        data(example): example-large-2 input 20 to 10 CNY from 2026-12-01
      "
    `);
    expect(inserted(LARGE, before)).toMatchInlineSnapshot(`
      "
      [[price]]
      currency = "CNY"
      effective_from = "2026-12-01"
      effective_basis = "announced"
      source = "https://example.com/pricing"
      checked_on = "2026-11-24"
      minimum = { input_tokens = 100 }

      [price.per_million_tokens]
      input = 10
      output = 100

      [[price.when]]
      service_tier = "batch"                      # half price, cached reads as well
      multiply = 0.5
      "
    `);
  });

  it("starts a list in a currency that has none", async () => {
    const before = repository.read(SMALL);
    expect(await set(SMALL_ID, "--currency", "EUR", "--input", "1", ...FROM)).toMatchInlineSnapshot(`
      "[0] data/providers/example/models/example-small-1.toml: the first EUR price from 2026-12-01 (announced)
        input  1, new
      Taken for granted: --basis announced, --checked-on 2026-11-24 (today).
      Next: run npm run data:diff, and commit it as
        data(example): example-small-1 input 1 EUR from 2026-12-01
      "
    `);
    expect(inserted(SMALL, before)).toContain('currency = "EUR"');
  });

  it("gives a model without a price its first", async () => {
    repository.write("data/providers/example/models/free.toml", 'name = "Free"\nfamily = "free"');
    expect(await set("example/free", "--input", "0", ...FROM)).toContain("the first USD price");
    expect(repository.read("data/providers/example/models/free.toml")).toMatch(
      /^name = "Free"\nfamily = "free"\n\n\[\[price\]\]\n/,
    );
  });

  it("keeps the line ends of the file", async () => {
    repository.write(SMALL, repository.read(SMALL).replaceAll("\n", "\r\n"));
    const before = repository.read(SMALL);
    await set(SMALL_ID, "--input", "2", ...FROM);
    expect(inserted(SMALL, before)).not.toMatch(/(?<!\r)\n/);
  });

  it("writes what the check only warns of, and shows the warning", async () => {
    expect(await set(SMALL_ID, "--input", "15", ...FROM)).toMatchInlineSnapshot(`
      "[0] data/providers/example/models/example-small-1.toml: a USD price from 2026-12-01 (announced)
        input       1 -> 15
        output      4, copied from the block of 2026-03-04
        cache_read  0.10, copied from the block of 2026-03-04
      Taken for granted: --basis announced, --checked-on 2026-11-24 (today).
      The check warns:
      data/providers/example/models/example-small-1.toml
        25:1  warn   price-jump  input went from 1 (line 14) to 15 with this block, tenfold or more.
                     fix: check the decimal point on the source page; if it is right, say in a note of the block why it moved that far.
      1 file, 1 warning; none that \`npm run data:fix\` can settle. Rules: data/README.md
      Next: run npm run data:diff, and commit it as
        data(example): example-small-1 input 1 to 15 from 2026-12-01
      "
    `);
  });
});

describe("data:set-price refuses in one line", () => {
  it.each<[what: string, args: readonly string[], message: string]>([
    [
      "no rate, day and page",
      [SMALL_ID],
      "data:set-price example/example-small-1 needs a rate (such as --input), --from, --source. --help lists the flags.",
    ],
    [
      "an id with a slip",
      ["example/exmaple-small-1", "--input", "2", ...FROM],
      'Unknown model "example/exmaple-small-1". Did you mean "example/example-small-1"? A new model starts with npm run data:new -- example/exmaple-small-1.',
    ],
    [
      "an id that nothing is near",
      ["example/other", "--input", "2", ...FROM],
      'Unknown model "example/other". A new model starts with npm run data:new -- example/other.',
    ],
    [
      "an id without a provider",
      ["example-small-1", "--input", "2", ...FROM],
      '"example-small-1" is not <provider>/<model>. Did you mean example/example-small-1?',
    ],
    [
      "an alias",
      ["example/example-small-latest", "--input", "2", ...FROM],
      '"example/example-small-latest" is an alias; its prices are those of example/example-small-1. Use that id.',
    ],
    [
      "the day of the last block",
      [SMALL_ID, "--input", "2", "--from", "2026-03-04", ...PAGE],
      "--from 2026-03-04 is not after the last USD price of example/example-small-1, which starts on 2026-03-04 (line 7). This command only appends; to correct a price that was never true, edit its block.",
    ],
    [
      "an instant before it, by the provider's clock",
      [SMALL_ID, "--input", "2", "--from", "2026-03-03T15:59:59Z", ...PAGE],
      "--from 2026-03-03T15:59:59Z is not after the last USD price of example/example-small-1, which starts on 2026-03-04 (line 7). This command only appends; to correct a price that was never true, edit its block.",
    ],
    [
      "the same price, typed otherwise",
      [SMALL_ID, "--input", "1.0", "--cache-read", "1/10", ...FROM],
      "example/example-small-1 costs just that in USD since 2026-03-04 (line 7). If you read the page again, set checked_on of that block to the day.",
    ],
    [
      "both choices of rules",
      [LARGE_ID, "--input", "2", ...FROM, "--copy-rules", "--no-rules"],
      "--copy-rules and --no-rules contradict each other; give one of them.",
    ],
    [
      "a bad number",
      [SMALL_ID, "--input", "two", ...FROM],
      '--input: "two" is neither a fraction nor a unit of this table. Write a number, a fraction such as "1/12", or one of input, cache_read, cache_read_explicit, cache_write, cache_write_1h, cache_write_12h, input_audio, cache_read_audio, cache_write_audio, input_image, cache_read_image, input_video, cache_read_video, output, reasoning, output_audio, output_image, output_video, citation, routing.',
    ],
    [
      "an unknown basis",
      [SMALL_ID, "--input", "2", ...FROM, "--basis", "anounced"],
      '--basis is text "anounced"; expected one of announced, release, in_force_on, first_seen. Write "announced".',
    ],
    ["an unknown flag", [SMALL_ID, "--inputs", "2", ...FROM], "Unknown flag --inputs. Did you mean --input?"],
  ])("%s", async (_what, args, message) => {
    expect(await set(...args)).toBe(`[1] ${message}\n`);
    expect(repository.git("status", "--short")).toBe("");
  });

  it("a file that has to be mended first", async () => {
    repository.write(SMALL, repository.read(SMALL).replace("input = 1\n", "input = 1,5\n"));
    expect(await set(SMALL_ID, "--input", "2", ...FROM)).toMatchInlineSnapshot(`
      "[1] data/providers/example/models/example-small-1.toml has to be mended first: line 14, Found 1,5; a comma is neither a decimal point nor a thousands separator in TOML. npm run data:check says more.
      "
    `);
  });

  it("prices that are written as an inline list", async () => {
    const block =
      '{ effective_from = "2026-03-04", effective_basis = "release", source = "https://example.com/pricing", checked_on = "2026-08-20", per_image = { output = 1 } }';
    repository.write(SMALL, `name = "Small"\nfamily = "small"\nprice = [${block}]\n`);
    expect(await set(SMALL_ID, "--input", "2", ...FROM)).toMatchInlineSnapshot(`
      "[1] data/providers/example/models/example-small-1.toml writes its prices in an unusual way; add the block by hand, as data/README.md shows.
      "
    `);
    expect(repository.read(SMALL)).toMatch(/\]\n$/);
  });

  it("what the check would refuse, and then shows its report", async () => {
    expect(await set(SMALL_ID, "--cache-write-1h", "2", ...FROM)).toMatchInlineSnapshot(`
      "[1] Nothing was written, because the check would refuse it:
      data/providers/example/models/example-small-1.toml
        28:1  error  parent-priced  cache_write_1h is priced but cache_write is not.
                     fix: add cache_write, or remove cache_write_1h if the provider has one cache price.
      1 file, 1 error; none that \`npm run data:fix\` can settle. Rules: data/README.md
      "
    `);
    expect(repository.git("status", "--short")).toBe("");
  });
});
