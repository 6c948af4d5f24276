import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evidence } from "./evidence.ts";
import { RAW_FOLDER } from "./raw/raw-fixture.ts";
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
      Reasons of what is listed: 1 unit_slip.
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
      guessed: [],
      counts: { example: { agrees: 3, differs: 1, gap: 0, slips: 1 } },
      reasons: { unit_slip: 1 },
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

  it("reads a project's own file by the day that it was copied on", () => {
    const raw = { "from/litellm.json": readFileSync(join(RAW_FOLDER, "litellm.json"), "utf8") };
    withFolder({ ...files, ...raw }, (folder) => {
      const guessed = compare(folder, "--from", "from", "--json");
      const today = new Date().toISOString().slice(0, 10);
      expect(guessed.stderr).toBe(
        `litellm.json does not say when it was copied; its own date, ${today}, is taken. --copied-on DATE says another.\n`,
      );
      expect(JSON.parse(guessed.stdout)).toMatchObject({ guessed: [{ file: "litellm.json", day: today }] });
      expect(compare(folder, "--from", "from", "--copied-on", "2026-11-12").stderr).toBe("");
    });
  });

  it("flags slips in a project's own file: swapped columns, a thousand times as much, a price where we have one", () => {
    const record = (input: number, output: number) => ({
      litellm_provider: "example",
      mode: "chat",
      input_cost_per_token: input,
      output_cost_per_token: output,
    });
    const raw = { "example-large-2": record(0.000015, 0.000003), "example-small-2": record(0.0005, 0) };
    const { stdout } = withFolder({ ...files, "from/raw.json": JSON.stringify(raw) }, (folder) =>
      compare(folder, "--from", "from", "--copied-on", "2026-11-12"),
    );
    expect(stdout.split("\n").filter((line) => line.includes("litellm"))).toEqual([
      "! per_million_tokens.input: we say 3 from 2026-03-04, litellm says 15 USD on 2026-11-12; input and output are swapped",
      "! per_million_tokens.output: we say 15 from 2026-03-04, litellm says 3 USD on 2026-11-12; input and output are swapped",
      "! per_million_tokens.input: we say 0.5 from 2026-03-04, litellm says 500 USD on 2026-11-12; exactly 1000 times apart: a slip of units",
      "! per_million_tokens.output: we say 2 from 2026-03-04, litellm says 0 USD on 2026-11-12; 0 often stands for none or not known",
    ]);
  });

  it("records no witness whose day is a guess", () => {
    const raw = { "from/litellm.json": readFileSync(join(RAW_FOLDER, "litellm.json"), "utf8") };
    withFolder({ ...files, ...raw }, (folder) => {
      const { status, stderr } = compare(folder, "--from", "from", "--record");
      expect([status, stderr]).toEqual([
        1,
        "Say with --copied-on DATE when litellm.json was copied: a witness without a day is none.\n",
      ]);
      expect(existsSync(join(folder, "data/witnesses"))).toBe(false);
      expect(compare(folder, "--from", "from", "--record", "--copied-on", "2026-11-12").status).toBe(0);
    });
  });

  it("says of a file that is no JSON that it is none, and reads the others", () => {
    const { status, stdout } = withFolder({ ...files, "from/broken.json": "{" }, (folder) =>
      compare(folder, "--from", "from"),
    );
    expect(status).toBe(0);
    expect(stdout).toContain("Not read: broken.json (no JSON).\n");
    expect(stdout).toContain("portkey says 30 USD");
  });

  it("leaves out hosts with --first-party", () => {
    const sold = price(3, 15).replace('family = "example"', 'base = "example/example-large-2"');
    const hosts = {
      "data/providers/azure/provider.toml": 'name = "Azure"\ncurrency = "USD"\ntime_zone = "UTC"\n',
      "data/providers/azure/models/example-large-2.toml": sold,
      "from/llm-zoo.json": JSON.stringify(evidence([{ input: "4" }], { provider: "azure" }, { id: "llm-zoo" })),
    };
    withFolder({ ...files, ...hosts }, (folder) => {
      expect(compare(folder, "--from", "from").stdout).toContain("llm-zoo says 4 USD");
      const { stdout } = compare(folder, "--from", "from", "--first-party");
      expect(stdout).not.toContain("llm-zoo says 4 USD");
      expect(stdout).toContain("portkey says 30 USD");
    });
  });

  it("refuses unknown options, a day that is none, and two sources at once, and a folder that is not there", () => {
    withFolder(files, (folder) => {
      const refused = (...args: string[]) => compare(folder, ...args);
      expect(refused("--from", "nowhere")).toMatchObject({
        status: 1,
        stderr: `There is no folder ${join(folder, "nowhere")}.\n`,
      });
      expect(refused("--form", "x")).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Unknown option/) });
      expect(refused("--from", "from", "--copied-on", "today").stderr).toMatch(
        /^--copied-on takes a day such as 2026-11-24, not "today"\.\n/,
      );
      expect(refused("--from", "from", "--mirror", "http://data.example").stderr).toMatch(
        /^--from reads folders and --mirror fetches: give one of them\.\n/,
      );
    });
  });
});
