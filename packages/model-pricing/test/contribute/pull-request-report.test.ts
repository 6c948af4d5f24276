import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportChange } from "../../tools/github/report-change.ts";
import { makePullRequest, type PullRequest, untidy } from "./pull-request.ts";
import { type Repository, SMALL } from "./repository.ts";

let pull: PullRequest;
let repository: Repository;
let folder: string;

beforeEach(() => {
  pull = makePullRequest();
  ({ repository, folder } = pull);
});
afterEach(() => pull.remove());

describe("the job without rights", () => {
  it("reports what a change does and what is wrong with it", () => {
    pull.open((text) => untidy(text).replace("input = 1\n", "input = 50\n"));
    const { markdown, suggestions, problems } = reportChange(repository.root, "HEAD^1", "2026-11-24");
    expect(problems.map(({ rule }) => rule)).toEqual(["digit-grouping", "price-jump"]);
    expect(markdown.replace(/`[0-9a-f]{12}`/, "`<commit>`")).toMatchInlineSnapshot(`
      "**The check found 2 warnings.** \`npm run data:fix\` settles 1 of them.

      - \`data/providers/example/models/example-small-1.toml:4:1\` warning \`digit-grouping\`: \`context_window = 1280000 has long digits without groups.\` fix: \`write 1_280_000.\`
      - \`data/providers/example/models/example-small-1.toml:14:1\` warning \`price-jump\`: \`input rose from 1 to 50 inside an existing block.\` fix: \`if the provider raised it, add a [[price]] block; if 1 was wrong, say so in the PR.\`

      ## What this changes

      Compared with \`<commit>\` (\`HEAD^1\`). Costs are those of one request of this size at the first moment of the price, by the cost engine; attributes such as batch are not set.

      ### \`example/example-small-1\`

      **USD: overwrites the past since 2026-03-04** · release · [example.com](<https://example.com/pricing>) · checked 2026-08-20

      | USD | before | after | change |
      | --- | ---: | ---: | ---: |
      | input, 1M tokens | 1 | 50 | ↑ 4900 % |
      | output, 1M tokens | 4 | 4 | = |
      | cache read, 1M tokens | 0.1 | 0.1 | = |
      | **1M input + 100k output** | **1.4** | **50.4** | ↑ 3500 % |

      Facts:
      - context_window: \`128000\` → \`1280000\`
      "
    `);
    expect(suggestions).toMatchInlineSnapshot(`
      [
        {
          "end_line": 4,
          "lines": [
            "context_window = 1_280_000",
          ],
          "path": "data/providers/example/models/example-small-1.toml",
          "rules": [
            "digit-grouping",
          ],
          "start_line": 4,
        },
      ]
    `);
  });

  it("names no warning of files that the change leaves alone", () => {
    repository.write(SMALL, untidy(repository.read(SMALL)));
    repository.git("commit", "--all", "--quiet", "--message=untidy");
    repository.write("data/providers/example/models/turbo.toml", 'name = "Turbo"\nfamily = "turbo"\n');
    repository.git("add", "--all");
    repository.git("commit", "--quiet", "--message=change");
    const { markdown, suggestions } = reportChange(repository.root, "HEAD^1", "2026-11-24");
    expect(markdown).toContain("**The check found nothing.**");
    expect(suggestions).toEqual([]);
  });

  it("suggests nothing for a file that main changes as well: its lines stand elsewhere", () => {
    repository.git("checkout", "--quiet", "-b", "fork");
    repository.write(SMALL, untidy(repository.read(SMALL)));
    repository.git("commit", "--all", "--quiet", "--message=change");
    repository.git("checkout", "--quiet", "main");
    repository.write(SMALL, `${repository.read(SMALL)}\n# The end.\n`);
    repository.git("commit", "--all", "--quiet", "--message=main");
    repository.git("merge", "--quiet", "--no-ff", "--message=merge", "fork");
    const { problems, suggestions } = reportChange(repository.root, "HEAD^1", "2026-11-24");
    expect(problems.map(({ rule }) => rule)).toEqual(["digit-grouping"]);
    expect(suggestions).toEqual([]);
  });

  it("ends with 1 where the check finds an error, and reports all the same", () => {
    pull.open((text) => text.replace("input = 1\n", "input = 1,5\n"));
    const { status, stdout } = repository.spawn("github/report.ts", "--base", "HEAD^1", "--out", folder);
    expect(status).toBe(1);
    expect(stdout).toContain(`\`${SMALL}:14:9\` **error** \`toml\``);
    expect(readFileSync(join(folder, "report.md"), "utf8")).toBe(stdout);
    expect(JSON.parse(readFileSync(join(folder, "suggestions.json"), "utf8"))).toEqual([]);
  });

  it("says what it was not told", () => {
    expect(repository.spawn("github/report.ts", "--base", "no-such", "--out", folder).stderr).toMatch(
      /^git knows no commit "no-such" in .*\n$/,
    );
    expect(repository.spawn("github/report.ts").stderr).toContain("--base COMMIT --out DIR");
  });
});
