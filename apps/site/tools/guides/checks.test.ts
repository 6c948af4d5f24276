import { describe, expect, it } from "vitest";
import { findOldFacts } from "./age.ts";
import { readGuide } from "./guide-file.ts";
import { findShapeProblems, findTwinProblems } from "./shape.ts";
import { findTypedModels } from "./typed-models.ts";
import { findTypedNumbers } from "./typed-numbers.ts";
import { findTypographyProblems } from "./typography.ts";

const FRONT = `---
title: T
description: D
checked_on: "2026-11-01"
sources:
  - id: one
    checked_on: "2026-10-01"
    about: prices
---
`;
const guide = (body: string, { front = FRONT, file = "docs/guides/page.mdx" } = {}) =>
  readGuide(file, `${front}\n${body}\n`);
const rules = (problems: readonly { readonly rule: string }[]) => problems.map(({ rule }) => rule);

describe("typed numbers", () => {
  it.each([
    "It costs $5.",
    "充 ¥10 就够。",
    "每月 20 美元。",
    "a window of 128K",
    "1.05M of context",
    "about 1,000 tokens",
    "约 8000 个词元",
    "shut down on 2026-10-23",
    "2026 年 10 月 23 日停用",
    "since October 23, 2026",
    "half price, 50 %",
    "`$0.10` in code",
  ])("refuses them: %s", (text) => {
    expect(rules(findTypedNumbers(guide(text)))).toEqual(["typed-number"]);
  });

  it.each([
    'It was <Fact source="one">$18, until 2023-04-01</Fact> then.',
    '<Cost model="openai/gpt-4o" input={1000} output={200} />',
    '<Claim said="It costs $117">No.</Claim>',
    "Node.js 22, HTTP 429, step 3, in 2023, `o200k`, `sk-proj-`",
  ])("passes what has a source or is no datum: %s", (text) => {
    expect(findTypedNumbers(guide(text))).toEqual([]);
  });

  it("names the line, and looks at the front matter too", () => {
    expect(findTypedNumbers(guide("one\n\nIt costs $5."))[0]?.line).toBe(13);
    expect(rules(findTypedNumbers(guide("", { front: FRONT.replace("D\n", "Only $5\n") })))).toEqual(["typed-number"]);
  });
});

describe("typed models", () => {
  const ids = ["gpt-4o", "sora", "o3"];

  it("refuses an id as it is spelt, and lets a family's name and words pass", () => {
    expect(findTypedModels(guide("Use gpt-4o. GPT-4o and sora are names."), ids)).toMatchObject([{ line: 11 }]);
    expect(findTypedModels(guide('<Model id="openai/gpt-4o" /> <Fact source="one">gpt-4o</Fact>'), ids)).toEqual([]);
  });
});

describe("shape", () => {
  const cited = '<Source id="one" />';

  it.each([
    ["typed-code", `${cited}\n\n\`\`\`sh\nls\n\`\`\``],
    ["typed-link", `${cited} [here](/guides/)`],
    ["typed-link", `${cited} [there](https://example.com)`],
    ["one-title", `${cited}\n\n# Title`],
    ["cited", "No source."],
    ["unused", `import { Cost, Source } from "#guide";\n\n${cited}`],
  ])("refuses %s", (rule, text) => {
    expect(new Set(rules(findShapeProblems(guide(text))))).toEqual(new Set([rule]));
  });

  it("refuses a source without a day, or with one that YAML makes a date of", () => {
    const front = FRONT.replace('    checked_on: "2026-10-01"\n', "");
    expect(rules(findShapeProblems(guide(cited, { front })))).toEqual(["source-date"]);
  });

  it("passes a page that cites what it lists and uses what it imports", () => {
    expect(findShapeProblems(guide(`import { Source } from "#guide";\n\n[part](#part) ${cited}`))).toEqual([]);
  });
});

describe("twins", () => {
  const english = { file: "docs/en/guides/page.mdx" };

  it("asks for the other language", () => {
    expect(findTwinProblems([guide("")])).toMatchObject([{ rule: "twin" }]);
  });

  it("asks for the same parts and components, and lets the words differ", () => {
    expect(
      findTwinProblems([guide('## A\n\n<Cost />\n\n<Guide number="T01" />'), guide("## B\n\n<Cost />", english)]),
    ).toEqual([]);
    expect(findTwinProblems([guide("## A\n\n<Cost />"), guide("<Price />", english)])).toHaveLength(2);
  });
});

describe("age", () => {
  it("counts prices to 30 days and the rest to 180, and names the day", () => {
    expect(findOldFacts([guide("")], "2026-10-31")).toEqual([]);
    expect(findOldFacts([guide("")], "2026-11-01")).toMatchObject([{ level: "warning" }]);
    expect(findOldFacts([guide("")], "2027-05-01")).toHaveLength(2);
  });
});

describe("typography", () => {
  const standIn = (name: string) => (name === "Source" ? "" : name === "Provider" ? "智谱" : "X");
  const found = (text: string) =>
    findTypographyProblems(guide(text), standIn).map(({ line, message }) => [line, message]);

  it("wants full-width punctuation and a space between Chinese and Latin, and says where", () => {
    expect(found("第一行。\n\n你好,世界")).toEqual([[13, expect.stringContaining("全角")]]);
    expect(found("用API调用")).toHaveLength(2);
  });

  it("knows what components show", () => {
    expect(found("以<Provider />为例，输入价是 <Price />，<Source />一句。（括号）“引号”")).toEqual([]);
    expect(found("以 <Provider /> 为例")).not.toEqual([]);
    expect(found("输入价是<Price />")).not.toEqual([]);
  });

  it("leaves English pages alone", () => {
    expect(findTypographyProblems(guide("你好,世界", { file: "docs/en/guides/page.mdx" }), standIn)).toEqual([]);
  });
});
