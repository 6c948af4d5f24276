import { describe, expect, it } from "vitest";
import { readToml } from "../toml.ts";

const problemsOf = (text: string) =>
  readToml(text).errors.map(({ line, column, message, fix }) => `${line}:${column} ${message} -> ${fix}`);

describe("messages about text that is not TOML", () => {
  it.each([
    [
      "decimal comma",
      "b = 1,25",
      "1:5 Found 1,25; a comma is neither a decimal point nor a thousands separator in TOML. -> write 1.25.",
    ],
    [
      "decimal comma in an inline table",
      "x = { input = 1,25, output = 3 }",
      "1:15 Found 1,25; a comma is neither a decimal point nor a thousands separator in TOML. -> write 1.25.",
    ],
    [
      "thousands separators",
      "x = 1,000,000",
      "1:5 Found 1,000,000; a comma is neither a decimal point nor a thousands separator in TOML. -> write 1_000_000.",
    ],
    [
      "one comma that may be either",
      "x = 128,000",
      "1:5 Found 128,000; a comma is neither a decimal point nor a thousands separator in TOML. -> write 128.000, or 128_000 if thousands are meant.",
    ],
    [
      "unterminated string",
      'name = "abc',
      '1:8 The text that starts here with " has no closing "; both ends need the same straight quote on one line. -> write "abc".',
    ],
    [
      "two kinds of quotes",
      "name = 'abc\"",
      '1:8 The text that starts here with \' ends with "; both ends need the same straight quote on one line. -> write "abc".',
    ],
    [
      "multi-line string without an end",
      'a = """abc\n\nb = 1\n',
      '1:5 The text that starts here with """ never ends. -> close it with """.',
    ],
    [
      "repeated key",
      'name = "a"\nname = "b"',
      "2:1 name is written a second time; it already stands on line 1. -> keep the right one of the two.",
    ],
    [
      "repeated key in an inline table",
      "x = { a = 1, a = 2 }",
      "1:14 a is written a second time; it already stands earlier on this line. -> keep the right one of the two.",
    ],
    [
      "repeated table",
      "[a]\nx = 1\n[a]\ny = 2",
      "3:2 [a] is opened again; it first stands on line 1. -> put its keys under the first one; where there are several, each starts with [[a]].",
    ],
    [
      "impossible day",
      "d = 2026-02-30",
      '1:5 2026-02-30 is no day of the calendar. -> write a day that exists, in quotes: "2026-02-28".',
    ],
    [
      "day without zeros",
      "d = 2026-1-2",
      '1:5 Found 2026-1-2; dates here are quoted strings, year-month-day. -> write "2026-01-02".',
    ],
    ["missing =", 'name "a"', '1:1 Found a line without =. -> write name = "a"'],
    ["colon", 'name: "a"', '1:5 Found : after the key; TOML puts = between a key and its value. -> write name = "a"'],
    [
      "missing value",
      "name =\nb = 1",
      "1:7 Found no value after =. -> write the value, or delete the line: an absent key means not known.",
    ],
    [
      "text without quotes",
      "name = GPT-4o mini",
      '1:8 Found GPT-4o mini without quotes; text stands between straight double quotes. -> write name = "GPT-4o mini"',
    ],
    [
      "typographic quotes",
      "name = “abc”",
      '1:8 Found the typographic quotation mark “; expected a straight one: ". -> write name = "abc"',
    ],
    [
      "typographic quote at the end",
      'name = "abc”',
      '1:12 Found the typographic quotation mark ”; expected a straight one: ". -> write name = "abc"',
    ],
    ["full-width comma", "a = [1，2]", "1:7 Found ， (U+FF0C); expected the ASCII character ,. -> write a = [1,2]"],
    ["full-width colon", "name：“a”", '1:5 Found ： (U+FF1A); expected the ASCII character :. -> write name = "a"'],
    ["full-width digit", "a = １", "1:5 Found １ (U+FF11); expected the ASCII character 1. -> write a = 1"],
    [
      "no-break space",
      "a\u00a0= 1",
      "1:2 Found a space that is not an ordinary one (U+00A0); expected an ordinary space. -> write a = 1",
    ],
    ["invisible space", "a = \u200b1", "1:5 Found an invisible character (U+200B). -> write a = 1"],
    ["null", "x = null", "1:5 Found null; there is no null. -> delete the line: an absent key means not known."],
    ["capital True", "x = True", "1:5 Found True; true and false are written in lower case. -> write true."],
    [
      "currency sign",
      "x = $3",
      '1:5 Found $3; rates are numbers without a currency sign. -> write 3; a block in another currency says currency = "CNY".',
    ],
    ["percent", "x = 50%", "1:5 Found 50%; there is no percent sign. -> write a factor: 50 % is multiply = 0.5."],
    ["leading point", "x = .5", "1:5 Found .5; a number starts with a digit. -> write 0.5."],
    ["trailing point", "x = 5.", "1:5 Found 5.; a digit follows the point. -> write 5."],
    [
      "two underscores",
      "x = 1__000",
      "1:5 Found 1__000; one _ may stand between two digits. -> write 1000, or group it as 1_000_000.",
    ],
    [
      "abbreviated number",
      "x = 128k",
      "1:5 Found 128k; numbers are written out. -> write all digits: 128_000, 1_000_000.",
    ],
    [
      "list without an end",
      'a = ["x", "y"\nb = 1',
      "1:5 The list that starts here has no closing ]. -> close it with ] after its last value.",
    ],
    [
      "list without brackets",
      'a = "x", "y"',
      '1:8 Found several values without brackets around them. -> write a = ["x", "y"]',
    ],
    [
      "list without commas",
      "a = [1 2]",
      "1:8 Found 2] where a comma was expected. -> put a comma between two values of a list.",
    ],
    [
      "inline table without an end",
      "x = { a = 1\ny = 3",
      "1:5 The inline table that starts here does not end on its line; { ... } must stay on one line. -> close it with } on this line, or make it a table of its own, such as [price.per_million_tokens].",
    ],
    [
      "comma at the end of an inline table",
      "x = { a = 1, }",
      "1:14 Found a comma before the closing }; inline tables have none there. -> remove this comma.",
    ],
    [
      "header with one bracket too few",
      "[[price]\nx = 1",
      "1:1 The header [[price] is not well formed. -> write [[price]] for one of several, [price] for a single table.",
    ],
    [
      "key with a space",
      "max tokens = 3",
      '1:1 "max tokens" is not a key; keys are letters, digits and _ without spaces. -> write max_tokens = ...',
    ],
    [
      "two keys on a line",
      "a = 1 b = 2",
      "1:7 Found b = 2 after the value; one line holds one key and its value. -> start a new line for it.",
    ],
    ["other comment signs", "a = 1 // x", "1:7 Found // x; a comment starts with #. -> write # before a comment."],
    [
      "backslash",
      'a = "C:\\path"',
      '1:8 Found \\p inside "..."; a backslash starts a sign such as \\n or \\". -> write \\\\ for a backslash, or use single quotes: \'...\'.',
    ],
    [
      "git's conflict marks",
      "<<<<<<< HEAD\na = 1",
      "1:1 Found a mark that git leaves where two changes meet. -> keep the right one of the two versions and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
    ],
    [
      "JSON",
      '{"name": "x"}',
      '1:1 The file starts with {, as JSON does; data files are TOML. -> write lines such as name = "Example Large 2".',
    ],
    ["YAML list", "- a", '1:1 Found a list in the manner of YAML. -> write a list in brackets: aliases = ["a", "b"].'],
  ])("%s", (_, text, problem) => {
    expect(problemsOf(`${text}\n`)[0]).toBe(problem);
  });

  it("suggests only lines that are TOML", () => {
    for (const text of ["name：“a”", "a = [1，2]", 'name "a"', "name = GPT-4o mini", 'a = "x", "y"']) {
      const suggestion = /write (.*)$/.exec(problemsOf(text)[0] ?? "")?.[1] ?? "";
      expect(readToml(suggestion).errors).toEqual([]);
    }
  });
});
