import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DataDiff } from "../../tools/diff/changes.ts";
import { diffData } from "../../tools/diff/diff-data.ts";
import { newModel } from "../../tools/new/new-model.ts";
import { setPrice } from "../../tools/set-price/set-price.ts";
import { LARGE, makeRepository, PAGE, type Repository, SMALL } from "./repository.ts";

let repository: Repository;
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => repository.remove());

/** The Markdown without the line that names the commit, which is another one in each run. */
async function diff(...args: string[]): Promise<string> {
  const output = await repository.run(diffData, args);
  return output.replace(/Compared with `[0-9a-f]{12}`/, "Compared with `<commit>`");
}

async function json(): Promise<DataDiff> {
  const output = await repository.run(diffData, ["--json"]);
  return JSON.parse(output.replace("[0] ", "")) as DataDiff;
}

function edit(file: string, from: string, to: string): void {
  const text = repository.read(file);
  expect(text).toContain(from);
  repository.write(file, text.replace(from, to));
}

describe("data:diff", () => {
  it("says so where nothing changes", async () => {
    expect(await diff()).toMatchInlineSnapshot(`
      "[0] No price and no fact of a model changes. Compared with \`<commit>\` (\`HEAD\`).
      "
    `);
  });

  it("shows a new price beside the one before, with what tokens cost", async () => {
    const price = ["--input", "1.5", "--output", "6", "--from", "2026-12-01", ...PAGE];
    await repository.run(setPrice, ["example/example-small-1", ...price]);
    expect(await diff()).toMatchInlineSnapshot(`
      "[0] ## What this changes

      Compared with \`<commit>\` (\`HEAD\`). Costs are those of one request of this size at the first moment of the price, by the cost engine; attributes such as batch are not set.

      ### \`example/example-small-1\`

      **USD: new price from 2026-12-01** · announced · [example.com](<https://example.com/pricing>) · checked 2026-11-24

      | USD | before | after | change |
      | --- | ---: | ---: | ---: |
      | input, 1M tokens | 1 | 1.5 | ↑ 50 % |
      | output, 1M tokens | 4 | 6 | ↑ 50 % |
      | cache read, 1M tokens | 0.1 | 0.1 | = |
      | **1M input + 100k output** | **1.4** | **2.1** | ↑ 50 % |
      "
    `);
  });

  it("prices small requests as well where a large one would pass a threshold", async () => {
    edit(LARGE, "input = 3\n", "input = 2\n");
    expect(await diff()).toMatchInlineSnapshot(`
      "[0] ## What this changes

      Compared with \`<commit>\` (\`HEAD\`). Costs are those of one request of this size at the first moment of the price, by the cost engine; attributes such as batch are not set.

      ### \`example/example-large-2\`

      **USD: overwrites the past since 2026-03-04** · release · [example.com](<https://example.com/pricing>) · checked 2026-08-20

      | USD | before | after | change |
      | --- | ---: | ---: | ---: |
      | input, 1M tokens | 3 | 2 | ↓ 33.3 % |
      | output, 1M tokens | 15 | 15 | = |
      | cache read, 1M tokens | 0.3 | 0.3 | = |
      | web search, 1,000 calls | 10 | 10 | = |
      | **1M input + 100k output** | **8.25** | **8.25** | = |
      | **1M input + 100k output, in 1,000 requests** | **4.5** | **3.5** | ↓ 22.2 % |
      "
    `);
  });

  it("does not say that the past is overwritten where the price has not begun", async () => {
    const price = ["--input", "1.5", "--from", "2026-12-01", ...PAGE];
    await repository.run(setPrice, ["example/example-small-1", ...price]);
    repository.git("commit", "--all", "--quiet", "--message=price");
    edit(SMALL, "input = 1.5\n", "input = 1.6\n");
    expect(await diff()).toContain("**USD: corrects the price announced for 2026-12-01**");
  });

  it("tells conditions that changed in words", async () => {
    edit(LARGE, "above_input_tokens = 200_000", "above_input_tokens = 256_000");
    edit(LARGE, "multiply = 2\n", "multiply = { input = 2, output = 1.5 }\n");
    edit(LARGE, "minimum = { input_tokens = 100 }", "minimum = { input_tokens = 128 }");
    const lines = (await diff()).split("\n").filter((line) => /^- (now|no longer)/.test(line));
    expect(lines.join("\n")).toMatchInlineSnapshot(`
      "- no longer: \`above 200,000 input tokens: input 6, output 22.5, cache read 0.6\`
      - no longer: \`schedule peak: x2\`
      - now: \`above 256,000 input tokens: input 6, output 22.5, cache read 0.6\`
      - now: \`schedule peak: input x2, output x1.5\`
      - no longer: \`input tokens: at least 100\`
      - now: \`input tokens: at least 128\`"
    `);
  });

  it("shows new, removed and retired models and facts", async () => {
    await repository.run(newModel, ["example/turbo", "--name", "Turbo", "--family", "turbo"]);
    edit(SMALL, "context_window = 128_000\n", 'context_window = 200_000\nshutdown_on = "2027-01-14"\n');
    repository.git("rm", "--quiet", LARGE);
    expect(await diff()).toMatchInlineSnapshot(`
      "[0] ## What this changes

      Compared with \`<commit>\` (\`HEAD\`). Costs are those of one request of this size at the first moment of the price, by the cost engine; attributes such as batch are not set.

      ### \`example/example-large-2\`

      **Removed. Ids are forever: a retired model keeps its file.**

      **USD: the price from 2026-03-04 is removed, which changes the past** · release · [example.com](<https://example.com/pricing>) · checked 2026-08-20

      | USD | before | after | change |
      | --- | ---: | ---: | ---: |
      | input, 1M tokens | 3 | - |  |
      | output, 1M tokens | 15 | - |  |
      | cache read, 1M tokens | 0.3 | - |  |
      | web search, 1,000 calls | 10 | - |  |
      | **1M input + 100k output** | **8.25** | - |  |
      | **1M input + 100k output, in 1,000 requests** | **4.5** | - |  |

      Conditions:
      - no longer: \`above 200,000 input tokens: input 6, output 22.5, cache read 0.6\`
      - no longer: \`schedule peak: x2\`

      **CNY: the price from 2026-03-04 is removed, which changes the past** · release · [example.com](<https://example.com/pricing>) · checked 2026-08-20

      | CNY | before | after | change |
      | --- | ---: | ---: | ---: |
      | input, 1M tokens | 20 | - |  |
      | output, 1M tokens | 100 | - |  |
      | **1M input + 100k output** | **30** | - |  |

      Conditions:
      - no longer: \`service tier batch: x0.5\`
      - no longer: \`input tokens: at least 100\`

      ### \`example/example-small-1\`

      **Shut down on 2027-01-14.**

      Facts:
      - context_window: \`128000\` → \`200000\`
      - shutdown_on: not stated → \`2027-01-14\`

      ### \`example/turbo\`

      **New model, without a price.**
      "
    `);
  });

  it("names changed files that say nothing of a model", async () => {
    repository.write("data/calendars/cn.toml", "name = 1\n");
    repository.write("data/notes.md", "new");
    expect(await diff()).toContain("Changed besides: `data/calendars/cn.toml`, `data/notes.md`.");
  });

  it("takes a block that only starts on another day for one that moved", async () => {
    edit(SMALL, 'effective_from = "2026-03-04"', 'effective_from = "2026-03-01"');
    expect(await diff()).toContain("**USD: the price of 2026-03-04 now starts on 2026-03-01, which changes the past**");
  });

  it("says that a price stays where only the day of the check moved", async () => {
    edit(SMALL, 'checked_on = "2026-08-20"', 'checked_on = "2026-11-20"');
    const output = await diff();
    expect(output).toContain("**USD: the price from 2026-03-04 stays**");
    expect(output).toContain("- checked_on: `2026-08-20` → `2026-11-20`");
    expect(output).not.toContain("| USD |");
  });

  it("tells a schedule once, with the number of models whose prices it reaches", async () => {
    edit("data/providers/example/provider.toml", "09:00-12:00", "08:00-12:00");
    const output = await diff();
    expect(output).toContain("**Reaches the prices of 1 model, past ones too**, by schedules.");
    expect(output).not.toContain("### `example/");
  });

  it("names broken files and goes on with the rest", async () => {
    edit(SMALL, "input = 1\n", "input = 1,5\n");
    edit(LARGE, "output = 15\n", "output = 12\n");
    const output = await diff();
    expect(output).toContain(`- \`${SMALL}:14:9\` \``);
    expect(output).not.toContain("### `example/example-small-1`");
    expect(output).toContain("| output, 1M tokens | 15 | 12 | ↓ 20 % |");
  });

  it("does not take a file for a new model that only could not be read before", async () => {
    edit(SMALL, "input = 1\n", "input = 1,5\n");
    repository.git("commit", "--all", "--quiet", "--message=broken");
    edit(SMALL, "input = 1,5\n", "input = 1.5\n");
    const output = await diff();
    expect(output).toContain("Its file could not be read before, so there is nothing to compare with.");
    expect(output).not.toContain("New model");
  });

  it("lets nobody write links, mentions or tables into a comment", async () => {
    edit(SMALL, 'name = "Example Small 1"', 'name = "`@everyone` [a](https://example.org) | b"');
    edit(SMALL, "https://example.com/pricing", "https://example.com/a|b>)[x](https://example.org)");
    const output = await diff();
    expect(output).toContain("- name: `Example Small 1` → `@everyone [a](https://example.org) | b`");
    expect(output).toContain("[example.com](<https://example.com/a%7Cb%3E)[x](https://example.org)>)");
  });

  it("gives the same as JSON, with every total as the engine writes it", async () => {
    edit(SMALL, "output = 4\n", "output = 5\n");
    const { models, base } = await json();
    expect(base).toEqual({ commit: repository.git("rev-parse", "HEAD"), from: "HEAD" });
    expect(models).toMatchObject([
      {
        model: "example/example-small-1",
        kind: "changed",
        prices: [
          {
            kind: "rewritten",
            has_begun: true,
            costs: [{ requests: 1, before: { total: "1.4" }, after: { total: "1.5" } }],
          },
        ],
      },
    ]);
  });

  it("compares with where the branch left origin/main, or with the commit that is named", async () => {
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
    edit(SMALL, "output = 4\n", "output = 5\n");
    repository.git("commit", "--all", "--quiet", "--message=price");
    expect(await diff()).toMatch(/\(`merge base with origin\/main`\)[\s\S]*\| 4 \| 5 \|/);
    expect(await diff("HEAD")).toContain("No price and no fact of a model changes.");
    expect(await diff("HEAD~1")).toContain("| 4 | 5 |");
  });

  it("refuses commits that git does not know", async () => {
    expect(await diff("no-such-commit")).toMatch(/^\[1\] git knows no commit "no-such-commit" in .*\n$/);
    expect(await diff("--output=x")).toMatch(/^\[1\] Unknown flag --output\..*\n$/);
  });
});
