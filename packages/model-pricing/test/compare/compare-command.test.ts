import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evidence } from "./evidence.ts";
import { withFolder } from "./with-folder.ts";

const tools = join(import.meta.dirname, "../../tools");
const price = (input: number, output: number) => `name = "Example"
family = "example"

[[price]]
effective_from = "2026-03-04"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-08-20"

[price.per_million_tokens]
input = ${input}
output = ${output}
`;
const files = {
  "data/providers/example/provider.toml": 'name = "Example"\ncurrency = "USD"\ntime_zone = "UTC"\n',
  "data/providers/example/models/example-large-2.toml": price(3, 15),
  "data/providers/example/models/example-small-2.toml": price(0.5, 2),
  "from/portkey.json": JSON.stringify(evidence([{ input: "30", output: "15" }])),
  "from/dify.json": JSON.stringify(evidence([{ input: "3", output: "15" }], {}, { id: "dify" })),
  "from/notes.json": '{"what":"no data set"}',
};

function compare(folder: string, ...args: string[]) {
  const options = { cwd: folder, encoding: "utf8", env: { ...process.env, INIT_CWD: folder } } as const;
  return spawnSync(process.execPath, [join(tools, "compare.ts"), "--data", folder, ...args], options);
}

// Each run is a process of its own, on machines that may be busy.
describe("compare", { timeout: 60_000 }, () => {
  it("prints every difference with both values, dates and the likely reason, then the counts", () => {
    const { status, stdout } = withFolder(files, (folder) => compare(folder, "--from", "from"));
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "example/example-large-2
      ! per_million_tokens.input: we say 3 from 2026-03-04, portkey says 30 USD on 2026-08-21; exactly 10 times apart: a slip of units
      example: 4 statements; 3 agree, 1 differ (1 by ten times or more), 0 say what we claim nothing about.
      Not read: notes.json (not a data set).
      "
    `);
  });

  it("says with --all why nothing else is reported", () => {
    const { stdout } = withFolder(files, (folder) =>
      compare(folder, "--from", "from", "--all", "example/example-large-2"),
    );
    expect(stdout).toContain("dify says 3 USD on 2026-08-21; the same rate\n");
  });

  it("prints JSON and nothing else with --json", () => {
    const { stdout, stderr } = withFolder(files, (folder) => compare(folder, "--from", "from", "--json"));
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      read: ["dify.json", "portkey.json"],
      skipped: [{ file: "notes.json" }],
      counts: { example: { agrees: 3, differs: 1, gap: 0, slips: 1 } },
      rows: [
        { provider: "example", model: "example-large-2", value: "30", claimed: "3", reason: "unit_slip", slip: true },
      ],
    });
  });

  it("writes witnesses with --record, the same at every run, and never a price", () => {
    withFolder(files, (folder) => {
      const path = join(folder, "data/witnesses/example.json");
      compare(folder, "--from", "from");
      expect(existsSync(path)).toBe(false);
      expect(compare(folder, "--from", "from", "--record").stderr).toBe("1 witness files, 1 of them changed.\n");
      const text = readFileSync(path, "utf8");
      expect(compare(folder, "--from", "from", "--record").stderr).toBe("1 witness files, 0 of them changed.\n");
      expect(readFileSync(path, "utf8")).toBe(text);
      expect(readFileSync(join(folder, "data/providers/example/models/example-large-2.toml"), "utf8")).toBe(
        price(3, 15),
      );
    });
  });

  it("asks for a folder, and refuses unknown options", () => {
    withFolder(files, (folder) => {
      expect(compare(folder)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Say with --from DIR/) });
      expect(compare(folder, "--form", "x")).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/^Unknown option/),
      });
    });
  });
});
