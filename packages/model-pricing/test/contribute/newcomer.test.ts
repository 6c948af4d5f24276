import { describe, expect, it } from "vitest";
import { LARGE, makeRepository, PAGE, SMALL } from "./repository.ts";

/** Without the line that only the calendar brings. */
const linesOf = (output: string) =>
  output
    .trimEnd()
    .split("\n")
    .filter((line) => !line.includes("--stale"));

// Each step is a process of its own, on machines that may be busy.
it("takes a newcomer from a price to a comment, each command as it is typed", { timeout: 60_000 }, () => {
  const repository = makeRepository();
  try {
    const model = "example/example-small-1";
    const price = ["--input", "1.5", "--from", "2026-12-01", "--checked-on", "2026-11-24", ...PAGE];
    const set = repository.spawn("set-price.ts", model, ...price);
    expect([set.status, set.stderr]).toEqual([0, ""]);
    expect(set.stdout).toContain(`${SMALL}: a USD price from 2026-12-01 (announced)`);
    const flags = ["--name", "Turbo", "--family", "turbo"];
    expect(repository.spawn("new-model.ts", "example/turbo", ...flags).status).toBe(0);
    expect(repository.spawn("check.ts").status).toBe(0);
    const { stdout } = repository.spawn("diff.ts");
    expect(stdout).toContain("| input, 1M tokens | 1 | 1.5 | ↑ 50 % |");
    expect(stdout).toContain("**New model, without a price.**");
    // Nobody sits at the terminal of a pipe.
    const missing = repository.spawn("new-model.ts", "example/other");
    expect([missing.status, missing.stdout]).toEqual([1, ""]);
    expect(missing.stderr).toBe(
      "data:new needs --name, --family (or --base). On a terminal it asks for what is missing.\n",
    );
  } finally {
    repository.remove();
  }
});

describe("data:check", { timeout: 60_000 }, () => {
  it("says how the files fare that somebody changed, below all others", () => {
    const repository = makeRepository();
    const lines = (...args: string[]) => linesOf(repository.spawn("check.ts", ...args).stdout);
    const edit = (file: string, from: string, to: string) =>
      repository.write(file, repository.read(file).replace(from, to));
    try {
      expect(lines()).toEqual(["3 files checked, no problems."]);
      edit(LARGE, "input = 3\n", "input = 3.1\n");
      expect(lines()).toEqual(["3 files checked, no problems.", "Changed since HEAD: 1 file, no problems."]);
      edit(SMALL, "input = 1\n", "input = 1,5\n");
      repository.git("commit", "--all", "--quiet", "--message=broken");
      edit(LARGE, "input = 3.1\n", "input = 3,1\n");
      expect(lines().filter((line) => !line.startsWith(" "))).toEqual([
        SMALL,
        LARGE,
        "2 files, 2 errors; none that `npm run data:fix` can settle. Rules: data/README.md",
        "Changed since HEAD: 1 file, 1 error, listed last.",
      ]);
      expect(lines("--since", "HEAD~1").at(-1)).toBe("Changed since HEAD~1: 2 files, 2 errors, listed last.");
    } finally {
      repository.remove();
    }
  });

  it("names a file that somebody took away", () => {
    const repository = makeRepository();
    try {
      repository.git("rm", "--quiet", SMALL);
      expect(linesOf(repository.spawn("check.ts").stdout)).toEqual([
        "2 files checked, no problems.",
        `Removed since HEAD: ${SMALL}. Ids are forever: a retired model keeps its file.`,
      ]);
    } finally {
      repository.remove();
    }
  });

  it("explains a flag that it does not know, and lists those that it knows", () => {
    const repository = makeRepository();
    try {
      const wrong = ["check.ts", "fix.ts"].map((tool) => repository.spawn(tool, "--fix"));
      expect(wrong.map(({ status, stderr }) => [status, stderr])).toEqual([
        [1, "Unknown flag --fix. --help lists the flags.\n"],
        [1, "Unknown flag --fix. --help lists the flags.\n"],
      ]);
      expect(repository.spawn("check.ts", "--help").stdout).toMatch(/^npm run data:check -- \[paths\.\.\.\]/);
      expect(repository.spawn("fix.ts", "--help").stdout).toMatch(/^npm run data:fix -- \[paths\.\.\.\]/);
    } finally {
      repository.remove();
    }
  });
});
