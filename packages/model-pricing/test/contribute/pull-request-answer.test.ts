import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeGitHub, openFakeGitHub } from "./fake-github.ts";
import { makePullRequest, type PullRequest, untidy } from "./pull-request.ts";
import { type Repository, SMALL } from "./repository.ts";

let pull: PullRequest;
let repository: Repository;
let folder: string;
let github: FakeGitHub | undefined;

beforeEach(() => {
  pull = makePullRequest();
  ({ repository, folder } = pull);
});
afterEach(async () => {
  await github?.close();
  github = undefined;
  pull.remove();
});

const API = "/repos/org/repo";
const BOT = { login: "github-actions[bot]" };

const answer = (event: object, token?: string) => pull.answer(event, github?.address, token);

function eventOf(sha: string, more: object = {}): object {
  return {
    workflow_run: {
      event: "pull_request",
      head_sha: sha,
      head_branch: "fork",
      head_repository: { id: 7, owner: { login: "stranger" } },
      pull_requests: [],
      ...more,
    },
    repository: { id: 1, full_name: "org/repo", default_branch: "main" },
  };
}

function pullOf(sha: string, more: object = {}): object {
  const head = { sha, ref: "fork", repo: { id: 7 } };
  return { number: 12, state: "open", head, base: { ref: "main", repo: { id: 1 } }, ...more };
}

const PULLS = `${API}/pulls?head=stranger:fork`;

function tables(sha: string, more: Readonly<Record<string, readonly unknown[]>> = {}) {
  return {
    [PULLS]: [pullOf(sha)],
    [`${API}/issues/12/comments`]: [],
    [`${API}/pulls/12/files`]: [{ filename: SMALL, patch: pull.patchOf(SMALL) }],
    [`${API}/pulls/12/comments`]: [],
    ...more,
  };
}

describe("the job with rights", () => {
  it("comments and suggests, from the report of the other job", { timeout: 30_000 }, async () => {
    const sha = pull.open(untidy);
    expect(repository.spawn("github/report.ts", "--base", "HEAD^1", "--out", folder).status).toBe(0);
    github = await openFakeGitHub(tables(sha));
    const { stdout, stderr } = await answer(eventOf(sha));
    expect([stdout, stderr]).toEqual([
      "Pull request 12.\nThe comment was written.\n1 of 1 suggestions were posted; 0 stand there already.\n",
      "",
    ]);
    const [comment, review] = github.written;
    expect(comment).toMatchObject({ method: "POST", path: `${API}/issues/12/comments` });
    expect(comment?.body.body).toMatch(/^<!-- data-pr -->\n\*\*The check found 1 warning\.\*\*/);
    expect(comment?.body.body).toContain(`- context_window: \`128000\` → \`1280000\``);
    expect(comment?.body.body).toContain(`Computed by the code of this pull request at ${sha.slice(0, 12)}.`);
    expect(review).toEqual({
      method: "POST",
      path: `${API}/pulls/12/reviews`,
      body: {
        commit_id: sha,
        event: "COMMENT",
        body: expect.any(String),
        comments: [
          {
            path: SMALL,
            line: 4,
            side: "RIGHT",
            body: "digit-grouping\n\n```suggestion\ncontext_window = 1_280_000\n```",
          },
        ],
      },
    });
  });

  it("updates its own comment and repeats no suggestion", async () => {
    const sha = pull.open(untidy);
    repository.spawn("github/report.ts", "--base", "HEAD^1", "--out", folder);
    const others = Array.from({ length: 100 }, (_, id) => ({ id, user: { login: "a" }, body: "<!-- data-pr --> me" }));
    const body = "digit-grouping\n\n```suggestion\ncontext_window = 1_280_000\n```";
    github = await openFakeGitHub(
      tables(sha, {
        [`${API}/issues/12/comments`]: [...others, { id: 555, user: BOT, body: "<!-- data-pr -->\nold" }],
        [`${API}/pulls/12/comments`]: [{ path: SMALL, line: 4, user: BOT, body }],
      }),
    );
    expect((await answer(eventOf(sha))).stdout).toContain("0 of 1 suggestions were posted; 1 stand there already.");
    expect(github.written.map(({ method, path }) => `${method} ${path}`)).toEqual([`PATCH ${API}/issues/comments/555`]);
  });

  it("believes nothing of what the run wrote", async () => {
    const sha = pull.open(untidy);
    const suggest = (line: number, ...lines: string[]) => ({
      path: SMALL,
      start_line: line,
      end_line: line,
      lines,
      rules: ["digit-grouping"],
    });
    const bad = [
      suggest(4, "context_window = 9_280_000"),
      suggest(4, "context_window = 1_280_000", 'note = "buy"'),
      suggest(40, "context_window = 1_280_000"),
      { ...suggest(4, "context_window = 1_280_000"), path: ".github/workflows/ci.yml" },
    ];
    writeFileSync(join(folder, "suggestions.json"), JSON.stringify(bad));
    writeFileSync(
      join(folder, "report.md"),
      "@everyone <img src=x> [openai.com](https://evil.example)\n```\n".repeat(3000),
    );
    github = await openFakeGitHub(tables(sha));
    const { stdout } = await answer(eventOf(sha));
    expect(stdout).toContain("0 of 3 suggestions were posted");
    expect(github.written).toHaveLength(1);
    const comment = String(github.written[0]?.body.body);
    expect(comment.length).toBeLessThan(65_536);
    expect(comment.replaceAll("\u200B", "").split("\n")[1]).toBe(
      "@everyone \u2039img src=x> [openai.com](https://evil.example)",
    );
    expect(comment).not.toMatch(/@everyone|<img|\]\(|:\/\/|```/);
    expect(comment).toMatch(/More does not fit[^\n]*\n\nComputed by the code of this pull request/);
  });

  it.each<[string, { head?: { sha: string; ref: string; repo: object }; base?: object; state?: string }]>([
    ["another commit", { head: { sha: "0".repeat(40), ref: "fork", repo: { id: 7 } } }],
    ["a branch of another fork", { head: { sha: "", ref: "fork", repo: { id: 8 } } }],
    ["another repository", { base: { ref: "main", repo: { id: 2 } } }],
    ["another branch of ours", { base: { ref: "release", repo: { id: 1 } } }],
    ["a closed one", { state: "closed" }],
  ])("writes nothing to a pull request of %s", async (_, more) => {
    const sha = pull.open(untidy);
    const head = more.head && { ...more.head, sha: more.head.sha || sha };
    writeFileSync(join(folder, "report.md"), "A report.\n");
    github = await openFakeGitHub(tables(sha, { [PULLS]: [pullOf(sha, { ...more, ...(head && { head }) })] }));
    const { status, stdout } = await answer(eventOf(sha));
    expect([status, stdout]).toEqual([
      0,
      "No open pull request stands at the commit of this run, so there is nothing to say.\n",
    ]);
    expect(github.written).toEqual([]);
  });

  it("has nothing to say where the run left no report, or was not of a pull request", async () => {
    github = await openFakeGitHub({});
    expect((await answer(eventOf("a"))).stdout).toBe("The run left no report, so there is nothing to say.\n");
    writeFileSync(join(folder, "report.md"), "A report.\n");
    expect((await answer(eventOf("a", { event: "push" }))).stdout).toMatch(/^No open pull request/);
    expect((await answer(eventOf("a", { head_repository: null }))).stdout).toMatch(/^No open pull request/);
  });

  it("refuses files that are no report", async () => {
    github = await openFakeGitHub({});
    writeFileSync(join(folder, "report.md"), "a".repeat(300_000));
    expect((await answer(eventOf("a"))).stderr).toContain("report.md of the artifact has 300000 bytes");
    rmSync(join(folder, "report.md"));
    symlinkSync("/etc/passwd", join(folder, "report.md"));
    expect((await answer(eventOf("a"))).stderr).toContain("report.md of the artifact is no plain file.");
  });

  it("fails with what GitHub answered", async () => {
    const sha = pull.open(untidy);
    writeFileSync(join(folder, "report.md"), "A report.\n");
    github = await openFakeGitHub(tables(sha));
    const { status, stderr } = await answer(eventOf(sha), "wrong");
    expect(status).toBe(1);
    expect(stderr).toMatch(/GitHub answered 401 to GET \/repos\/org\/repo\/pulls/);
  });
});
