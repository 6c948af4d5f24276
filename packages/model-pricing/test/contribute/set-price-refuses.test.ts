import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setPrice } from "../../tools/set-price/set-price.ts";
import { makeRepository, PAGE, type Repository, SMALL } from "./repository.ts";

const FROM = ["--from", "2026-12-01", ...PAGE];
const SMALL_ID = "example/example-small-1";
const LARGE_ID = "example/example-large-2";

let repository: Repository;
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => repository.remove());

const set = (...args: string[]) => repository.run(setPrice, args);

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
