import { describe, expect, it } from "vitest";
import { BLOCK, HEAD, problemsOf, RATES } from "./problems-of.ts";

describe("a model file", () => {
  it("is valid with a name, a family and a price block", () => {
    expect(problemsOf(HEAD + BLOCK + RATES)).toEqual([]);
  });

  it("is valid without any price", () => {
    expect(problemsOf(HEAD)).toEqual([]);
  });

  it("needs no family where it says where it moved to", () => {
    expect(problemsOf('name = "Old"\nmoved_to = "example/new"\n')).toEqual([]);
  });

  it("reports every problem of the file at once", () => {
    expect(
      problemsOf(
        `${HEAD}context_window = "1"\n${BLOCK.replace("release", "guess")}per_million_tokens = { input = -1 }\n`,
      ).length,
    ).toBe(3);
  });

  it.each([
    ["a missing name", 'family = "x"\n', '1:1 the file has no name. -> add it, such as name = "Example Large 2"'],
    [
      "neither family nor base",
      'name = "x"\n',
      '1:1 the file has neither family nor base. -> add family = "example-large", or base = "provider/model" for a model that another provider makes.',
    ],
    [
      "an unknown key",
      `${HEAD}foo = 3\n`,
      "3:1 foo is no key of the file. -> use a key that data/README.md lists, or delete the line.",
    ],
    [
      "a key that was nearly right",
      `${HEAD}contex_window = 3\n`,
      "3:1 contex_window is no key of the file. Did you mean context_window? -> write context_window, or delete the line.",
    ],
    [
      "the beginning of a key",
      `${HEAD}max_output = 3\n`,
      "3:1 max_output is no key of the file. Did you mean max_output_tokens? -> write max_output_tokens, or delete the line.",
    ],
    [
      "a number in quotes",
      `${HEAD}context_window = "128_000"\n`,
      '3:1 context_window is text "128_000"; a number is expected. -> remove the quotes: 128_000.',
    ],
    [
      "text for a number",
      `${HEAD}context_window = "big"\n`,
      '3:1 context_window is text "big"; a number is expected. -> write it like context_window = 1_000_000',
    ],
    [
      "a fraction of a token",
      `${HEAD}context_window = 128.5\n`,
      "3:1 context_window is the number 128.5; a whole number is expected. -> write it like context_window = 1_000_000",
    ],
    [
      "no window",
      `${HEAD}context_window = 0\n`,
      "3:1 context_window is 0; expected more than 0. -> copy the number from the source page.",
    ],
    [
      "a number for text",
      'name = 5\nfamily = "x"\n',
      '1:1 name is the number 5; text is expected. -> put it in quotes: "5".',
    ],
    [
      "blank text",
      'name = " "\nfamily = "x"\n',
      '1:1 name is text " "; it must say something. -> write it like name = "Example Large 2"',
    ],
    [
      "space at the end of an id",
      `${HEAD}id = "a/b "\n`,
      '3:1 id is text "a/b "; there is space around it. -> write "a/b".',
    ],
    [
      "text for a list",
      `${HEAD}aliases = "a"\n`,
      '3:1 aliases is text "a"; a list is expected. -> put it in brackets: ["a"].',
    ],
    [
      "an empty list",
      `${HEAD}aliases = []\n`,
      "3:1 aliases is an empty list; it needs at least one value. -> add a value, or delete the line.",
    ],
    [
      "a repeated value",
      `${HEAD}aliases = ["a", "a"]\n`,
      '3:17 aliases: "a" stands twice in this list. -> keep one of the two.',
    ],
    [
      "text for true",
      `${HEAD}open_weights = "true"\n`,
      '3:1 open_weights is text "true"; true or false is expected. -> remove the quotes: true.',
    ],
    [
      "a name with a typing error",
      `${HEAD}input_modalities = ["text", "imgae"]\n`,
      '3:29 value 2 of input_modalities is text "imgae"; expected one of text, image, audio, video, pdf, embedding. -> write "image".',
    ],
    [
      "a name that is not in the list",
      `${HEAD}lifecycle = "retired"\n`,
      '3:1 lifecycle is text "retired"; expected one of preview, active, deprecated, shut_down. -> take one of these values.',
    ],
    [
      "a day that does not exist",
      `${HEAD}release_date = "2026-02-30"\n`,
      '3:1 release_date: "2026-02-30" is no day of the calendar. -> write a day such as "2026-09-01".',
    ],
    [
      "another way to write a day",
      `${HEAD}release_date = "2026/2/3"\n`,
      '3:1 release_date: "2026/2/3" is not a date; dates are written year-month-day. -> write "2026-02-03".',
    ],
    [
      "an instant for a day",
      `${HEAD}release_date = "2026-02-03T00:00:00Z"\n`,
      '3:1 release_date: "2026-02-03T00:00:00Z" is an instant; a day is expected here. -> write "2026-02-03".',
    ],
    [
      "a base without a provider",
      'name = "x"\nbase = "gpt-4o"\n',
      '2:1 base is text "gpt-4o"; expected the form "example/example-large-2". -> write it like base = "example/example-large-2"',
    ],
    [
      "a price in single brackets",
      `${HEAD}[price]\neffective_from = "2026-01-01"\n`,
      "3:1 price is a table; a list of tables is expected. -> start each with [[price]].",
    ],
    [
      "prices of a model that moved",
      `name = "x"\nmoved_to = "a/b"\n${BLOCK}${RATES}`,
      "2:1 the model has moved_to and prices of its own; the id now means the other model. -> move the price blocks to the other file, or remove moved_to.",
    ],
    [
      "an alias without an id",
      `${HEAD}[[alias]]\nfixes = { region = "us" }\n`,
      '3:1 [[alias]] 1 has no id. -> add it, such as id = "us.example-large-2"',
    ],
    [
      "an alias that fixes two regions",
      `${HEAD}[[alias]]\nid = "x"\nfixes = { region = ["us"] }\n`,
      '5:11 region is a list; text is expected. -> write it like region = "us"',
    ],
    [
      "an alias that ends before it starts",
      `${HEAD}[[alias]]\nid = "x"\nfrom = "2026-02-01"\nuntil = "2026-01-01"\n`,
      '6:1 until "2026-01-01" is not after from "2026-02-01". -> correct one of the two dates.',
    ],
    [
      "__proto__",
      `${HEAD}__proto__ = 1\n`,
      "3:1 __proto__ is no key of the file. -> use a key that data/README.md lists, or delete the line.",
    ],
  ])("refuses %s", (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });
});
