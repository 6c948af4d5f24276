import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("opens no socket before it is called", () => {
  const guard = new URL("../support/no-network.mjs", import.meta.url).href;
  const entry = new URL("../../src/refresh/index.ts", import.meta.url).href;
  const run = (code: string) =>
    spawnSync(process.execPath, ["--import", guard, "--input-type=module", "-e", code], { encoding: "utf8" }).status;
  expect(run(`await import("${entry}")`)).toBe(0);
  expect(run(`await (await import("${entry}")).loadCatalog("http://127.0.0.1:9/")`)).toBe(99);
});
