import { expect, it } from "vitest";
import { formatDiff } from "../diff/format-diff.ts";
import { neutralizeMarkdown } from "./neutralize-markdown.ts";

/** Invisible characters as a dot, so that a reader of this file sees them. */
const shown = (text: string) => neutralizeMarkdown(text).replaceAll("\u200B", "\u00B7");

it.each([
  "### `example/example-large-2`",
  "| input, 1M tokens | 3 | 2 | \u2193 33.3 % |",
  "**USD: new price from 2026-12-01** \u00B7 announced \u00B7 [example.com](<https://example.com/pricing?a=1#b>)",
  "- name: `@everyone [a](https://example.org) <b>` \u2192 `#1`",
])("leaves what data:diff writes as it is: %s", (line) => {
  expect(neutralizeMarkdown(line)).toBe(line);
});

it.each([
  ["a mention", "hi @everyone", "hi @\u00B7everyone"],
  ["a mention by entity", "&#64;everyone", "&\u00B7#\u00B764;everyone"],
  ["an issue", "fixes #12 and GH-12", "fixes #\u00B712 and GH-\u00B712"],
  [
    "a link under another name",
    "[openai.com](<https://evil.example>)",
    "[openai.com]\u00B7(\u2039https:\u00B7//evil.example>)",
  ],
  ["a link with text", "[click](https://evil.example)", "[click]\u00B7(https:\u00B7//evil.example)"],
  ["a link by reference", "[a]: //evil.example", "[a]\u00B7: //evil.example"],
  [
    "an address",
    "see https://evil.example or www.evil.example",
    "see https:\u00B7//evil.example or www\u00B7.evil.example",
  ],
  ["a picture", "![a.example](<https://a.example/p.png>)", "![a.example]\u00B7(\u2039https:\u00B7//a.example/p.png>)"],
  ["HTML", "<img src=x> <!-- a -->", "\u2039img src=x> \u2039!-- a -->"],
  ["a fence", "```suggestion", "'''suggestion"],
  ["another fence", "~~~", "~\u00B7~\u00B7~"],
  ["code that is not closed", "`a` @b `", "'a' @\u00B7b '"],
  ["code that a cell of a table cuts", "| `a | @b` |", "| 'a | @\u00B7b' |"],
  ["an escaped tick", "\\`@a`b", "\\'@\u00B7a'b"],
  ["a turned line", "a\u202Eb\u0000c\u200Bd", "abcd"],
])("disarms %s", (_, text, harmless) => {
  expect(shown(text)).toBe(harmless);
});

it("leaves a whole report as it is, however it is named in the files", () => {
  const report = formatDiff({
    base: { commit: "0123456789abcdef", from: "HEAD^1" },
    providers: [],
    models: [
      {
        model: "example/a",
        kind: "changed",
        facts: [{ key: "name", before: "`@a`", after: "<b> | [x](y)" }],
        prices: [],
      },
    ],
    broken: [
      { file: "a.toml", line: 1, column: 2, severity: "error", rule: "toml", message: "Found `@`.", fix: "remove it." },
    ],
    other_files: ["data/notes.md"],
  });
  expect(neutralizeMarkdown(report).replace("'\u2039b> | [x]\u200B(y)'", "`<b> | [x](y)`")).toBe(report);
});
