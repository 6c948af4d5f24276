import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../bin/model-pricing.mjs", import.meta.url));
const guard = new URL("../support/no-network.mjs", import.meta.url).href;
const fixture = fileURLToPath(new URL("../../../../examples/responses/openai-chat.json", import.meta.url));

/** Runs the built command line with every way to the network closed. */
function run(...args: string[]) {
  const env = { ...process.env, FORCE_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", guard, script, ...args], {
    encoding: "utf8",
    maxBuffer: 64_000_000,
    env,
  });
  return { status, stdout, stderr };
}

describe("the built command line", () => {
  it("prices exactly, as JSON", () => {
    const { status, stdout, stderr } = run(
      ..."cost openai/gpt-4o-mini --input-tokens 100000 --output-tokens 300000 --at 2026-01-05T00:00:00Z --json".split(
        " ",
      ),
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      total: "0.195",
      currency: "USD",
      at: "2026-01-05T00:00:00Z",
      warnings: [],
    });
  });

  it.each([["models", "--json"], ["providers", "--json"], ["price", "gpt-4o", "--json"], ["--help"], ["--version"]])(
    "opens no socket for %s %s",
    (...args) => {
      expect(run(...args.filter((arg) => arg !== undefined))).toMatchObject({ status: 0, stderr: "" });
    },
  );

  it("notices a socket, so that the test above can fail", () => {
    const opens = "await fetch('http://127.0.0.1:9/')";
    const { status } = spawnSync(process.execPath, ["--import", guard, "--input-type=module", "-e", opens], {
      encoding: "utf8",
    });
    expect(status).toBe(99);
  });

  it("tells a mistake in one line, with nothing on standard output", () => {
    const { status, stdout, stderr } = run("cost", "openai/gpt-9", "--input-tokens", "1", "--json");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("writes no colour codes into a pipe", () => {
    expect(run("price", "openai/gpt-4o-mini").stdout).not.toContain("\u001b[");
    expect(run("cost", "--response", fixture, "--api", "openai-chat", "gpt-4o").stderr).not.toContain("\u001b[");
  });
});
