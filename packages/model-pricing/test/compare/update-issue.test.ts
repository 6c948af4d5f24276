import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { ComparedJson, ComparedRow } from "../../tools/compare/issue/compared-row.ts";
import { composeIssue } from "../../tools/compare/issue/compose-issue.ts";
import { type FakeGitHub, openFakeGitHub } from "../contribute/fake-github.ts";
import { runTool, withoutProxies } from "./run-compare.ts";
import { withFolder } from "./with-folder.ts";

let github: FakeGitHub | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

const BOT = { login: "github-actions[bot]" };
const ISSUES = "/repos/org/repo/issues";
const RUN = "https://github.example/org/repo/actions/runs/7";

const row: ComparedRow = {
  provider: "example",
  model: "example-large-2",
  per: "per_million_tokens",
  unit: "input",
  condition: null,
  currency: "USD",
  value: "4.7",
  data_set: "litellm",
  claimed: "3",
  claimed_from: "2026-03-04",
  reason: "unexplained",
  explanation: "no reason found",
  slip: false,
};
const compared = (...rows: readonly Partial<ComparedRow>[]): ComparedJson => ({
  read: ["litellm", "models-dev"],
  skipped: [],
  rows: rows.map((one) => ({ ...row, ...one })),
});

/** Runs the script beside a GitHub that knows some issues. */
async function update(of: ComparedJson, issues: readonly object[] = []) {
  github = await openFakeGitHub({ [ISSUES]: issues });
  const { address } = github;
  const env = {
    ...withoutProxies(),
    GITHUB_TOKEN: "token",
    GITHUB_API_URL: address,
    GITHUB_REPOSITORY: "org/repo",
    GITHUB_SERVER_URL: "https://github.example",
    GITHUB_RUN_ID: "7",
  };
  const ran = await withFolder({}, (folder) => {
    const file = join(folder, "comparison.json");
    writeFileSync(file, JSON.stringify(of));
    return runTool("compare/update-issue.ts", [file], env);
  });
  return { ...ran, written: github.written };
}

/** The issue as it was left by an earlier night. */
const own = (of: ComparedJson, more: object = {}) => {
  const { body } = composeIssue(of, RUN);
  return { number: 12, state: "open", user: BOT, body, ...more };
};

describe("the text of the issue", () => {
  it("has the table, what was compared, and where the rest is", () => {
    const { body } = composeIssue(
      { ...compared({}), skipped: [{ file: "openrouter", reason: "the server answered 503" }] },
      RUN,
    );
    expect(body).toMatchInlineSnapshot(`
      "<!-- data-compare 61e52700ae690fbb -->
      Every night the prices of models that their makers sell are compared with the data sets of others. No price is changed by that: whoever changes one reads the provider's own page first.

      Compared with litellm, models-dev: 1 differences on 1 models. 0 of them, marked **!**, are ten times or more apart, free on one side only, or swapped.

      - Not compared: openrouter (the server answered 503).

      | model | rate | ours | theirs | said by | likely reason |
      | --- | --- | --- | --- | --- | --- |
      | example/example-large-2 | per_million_tokens.input | 3 from 2026-03-04 | 4.7 USD | litellm | no reason found |

      The [run](<https://github.example/org/repo/actions/runs/7>) has all of it as JSON.
      "
    `);
  });

  it("names every data set that says the same in one row, and puts alarms first", () => {
    const { body, rows } = composeIssue(
      compared(
        { data_set: "litellm" },
        { data_set: "models-dev" },
        { value: "0", reason: "placeholder_zero", explanation: "0 often stands for none", slip: true },
        { value: "30", reason: "unit_slip", explanation: "exactly 10 times apart: a slip of units", slip: true },
        { unit: "output", condition: { service_tier: "batch", above_input_tokens: 200000 } },
      ),
      RUN,
    );
    expect(rows).toBe(4);
    expect(body.split("\n").filter((line) => line.includes("example-large-2"))).toMatchInlineSnapshot(`
      [
        "| **!** example/example-large-2 | per_million_tokens.input | 3 from 2026-03-04 | 30 USD | litellm | exactly 10 times apart: a slip of units |",
        "| example/example-large-2 | per_million_tokens.input | 3 from 2026-03-04 | 4.7 USD | litellm, models-dev | no reason found |",
        "| example/example-large-2 | per_million_tokens.output (service_tier = batch, above_input_tokens = 200000) | 3 from 2026-03-04 | 4.7 USD | litellm | no reason found |",
        "| **!** example/example-large-2 | per_million_tokens.input | 3 from 2026-03-04 | 0 USD | litellm | 0 often stands for none |",
      ]
    `);
  });

  it("is cut where GitHub takes no more, and says how much is missing", () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ model: `example-${index}` }));
    const { body, rows } = composeIssue(compared(...many), RUN);
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    expect(Buffer.byteLength(body)).toBeGreaterThan(60_000);
    const shown = body.split("\n").filter((line) => line.startsWith("| example/")).length;
    expect(body).toContain(`\n${rows - shown} more rows do not fit.\n`);
    expect(body.endsWith(`The [run](<${RUN}>) has all of it as JSON.\n`)).toBe(true);
  });

  it("does nothing but show what others wrote", () => {
    const { body } = composeIssue(compared({ explanation: "@somebody | <img src=x> [a](http://b.example) #1" }), RUN);
    const line = body.split("\n").find((one) => one.includes("example-large-2")) ?? "";
    expect(line).not.toMatch(/@somebody|<img|\]\(http|#1/);
    expect(line.split(/(?<!\\)\|/)).toHaveLength(8);
  });

  it("has the same digest on another day and another one where the table differs", () => {
    const digest = (of: ComparedJson) => composeIssue(of, RUN).digest;
    expect(composeIssue(compared({}), `${RUN}8`).digest).toBe(digest(compared({})));
    expect(digest(compared({ value: "4.8" }))).not.toBe(digest(compared({})));
  });
});

// Each run is a process of its own, on machines that may be busy.
describe("keeping one issue", { timeout: 60_000 }, () => {
  it("opens it where there is none, whatever others wrote", async () => {
    const others = [
      own(compared({}), { number: 3, user: { login: "somebody" } }),
      { number: 4, state: "open", user: BOT, body: null },
    ];
    const { status, stdout, stderr, written } = await update(compared({}), others);
    expect([status, stdout, stderr]).toEqual([0, "The issue was opened.\n", ""]);
    const { body, title } = composeIssue(compared({}), RUN);
    expect(written).toEqual([{ method: "POST", path: ISSUES, body: { title, body } }]);
  });

  it("brings it up to date", async () => {
    const { stdout, written } = await update(compared({ value: "4.8" }), [own(compared({}))]);
    expect(stdout).toBe("Issue 12 was brought up to date.\n");
    const { body } = composeIssue(compared({ value: "4.8" }), RUN);
    expect(written).toEqual([{ method: "PATCH", path: `${ISSUES}/12`, body: { body, state: "open" } }]);
  });

  it("finds it behind a hundred others", async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      number: 1000 + index,
      state: "open",
      user: BOT,
      body: "",
    }));
    const { stdout } = await update(compared({ value: "4.8" }), [...many, own(compared({}))]);
    expect(stdout).toBe("Issue 12 was brought up to date.\n");
  });

  it.each(["open", "closed"])("leaves it %s where it says all of it already", async (state) => {
    const { stdout, written } = await update(compared({}), [own(compared({}), { state })]);
    expect([stdout, written]).toEqual(["Issue 12 says all of it already.\n", []]);
  });

  it("opens it again for something new", async () => {
    const { stdout, written } = await update(compared({ value: "4.8" }), [own(compared({}), { state: "closed" })]);
    expect(stdout).toBe("Issue 12 was opened again.\n");
    expect(written).toMatchObject([{ body: { state: "open" } }]);
  });

  it("closes it where nothing differs any more, unless a data set could not be had", async () => {
    const { stdout, written } = await update(compared(), [own(compared({}))]);
    expect(stdout).toBe("Nothing differs any more: issue 12 was closed.\n");
    expect(written).toMatchObject([{ method: "PATCH", body: { state: "closed" } }]);
    await github?.close();
    const partly = { ...compared(), skipped: [{ file: "litellm", reason: "the server answered 503" }] };
    expect((await update(partly, [own(compared({}))])).written).toEqual([]);
  });

  it("opens none where nothing differs", async () => {
    const { stdout, written } = await update(compared());
    expect([stdout, written]).toEqual(["Nothing differs, and no issue says otherwise.\n", []]);
  });

  it("fails with GitHub's words where it is refused", async () => {
    const env = { GITHUB_TOKEN: "wrong", GITHUB_API_URL: "", GITHUB_REPOSITORY: "org/repo" };
    const missing = await runTool("compare/update-issue.ts", [], { ...withoutProxies(), ...env });
    expect(missing.status).toBe(1);
    expect(missing.stderr).toMatch(/^update-issue.ts takes a file, and GITHUB_TOKEN/);
  });
});
