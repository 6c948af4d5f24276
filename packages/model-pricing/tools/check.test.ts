import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "..");
const broken = "test/broken";

function check(...args: string[]) {
  const env = { ...process.env, GITHUB_ACTIONS: "", INIT_CWD: folder };
  return spawnSync(process.execPath, ["tools/check.ts", ...args], { cwd: folder, env, encoding: "utf8" });
}

// Each run is a process of its own, on machines that may be busy.
describe("check", { timeout: 60_000 }, () => {
  it("exits 1 and sums up where there are errors", () => {
    const { status, stdout } = check("--data", broken);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /\n\d+ files, \d+ errors; \d+ that `npm run data:fix` can settle\. Rules: data\/README\.md\n/,
    );
  });

  it("reports only the paths that are asked for, and exits 0 where they are clean", () => {
    const clean = check("--data", broken, `${broken}/data/providers/good`);
    expect([clean.status, clean.stdout]).toEqual([0, "4 files checked, no problems.\n"]);
    const one = check("--data", broken, `${broken}/data/providers/broken/models/float-noise.toml`);
    expect(one.status).toBe(1);
    expect(one.stdout).toMatchInlineSnapshot(`
      "data/providers/broken/models/float-noise.toml
        11:1  error  price-precision  input = 0.49299999999999994 has 17 decimals; at most 9 are allowed.
                     fix: copy the number from the source page (0.493?).
      1 file, 1 error; none that \`npm run data:fix\` can settle. Rules: data/README.md
      "
    `);
  });

  it("prints JSON and nothing else with --json", () => {
    const { stdout, stderr } = check(
      "--data",
      broken,
      "--json",
      `${broken}/data/providers/broken/models/exponent.toml`,
    );
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      files: 1,
      errors: 1,
      warnings: 0,
      fixable: 0,
      problems: [{ file: "data/providers/broken/models/exponent.toml", line: 11, column: 1, rule: "price-precision" }],
    });
  });

  it("refuses unknown options, files and commits", () => {
    expect(check("--jsno").stderr).toBe("Unknown flag --jsno. Did you mean --json?\n");
    expect(check("data/no-such-file.toml").stderr).toMatch(/^There is no file data\/no-such-file\.toml\./);
    expect(check("--since", "no-such-commit").stderr).toMatch(/^git knows no commit "no-such-commit"/);
    expect(check("--jsno").status).toBe(1);
  });
});
