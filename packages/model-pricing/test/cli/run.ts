import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

/** Runs the command line in this process, with files and standard input from memory, at 2026-11-24T12:00:00Z. */
export async function run(
  line: string | readonly string[],
  files: Readonly<Record<string, string>> = {},
  now = "2026-11-24T12:00:00Z",
) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const io: Io = {
    out: (text) => stdout.push(text),
    err: (text) => stderr.push(text),
    now: () => new Date(now),
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      return text;
    },
    readStdin: async () => files["-"] ?? "",
    hasColors: false,
  };
  const code = await main(typeof line === "string" ? line.split(" ") : line, io);
  return { code, stdout: stdout.join("\n"), stderr: stderr.join("\n") };
}
