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
