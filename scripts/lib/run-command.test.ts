import { expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

it("keeps what a command prints and how it ended", async () => {
  const script = "process.stdout.write('out'); process.exitCode = 3";
  expect(await runCommand(process.execPath, ["-e", script])).toEqual({ code: 3, output: "out" });
});

it("reports a command that does not exist as a failure", async () => {
  const { code, output } = await runCommand("no-such-command", []);
  expect(code).toBe(127);
  expect(output).toContain("no-such-command");
});
