import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

/** Runs the command line in this process, with files and standard input from memory, at 2026-11-24T12:00:00Z. */
export async function run(
  line: string | readonly string[],
  files: Readonly<Record<string, string>> = {},
  now = "2026-11-24T12:00:00Z",
  { progress, hasColors = false }: { readonly progress?: string[]; readonly hasColors?: boolean } = {},
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
    readChunks: async function* (path) {
      const text = path === "-" ? (files["-"] ?? "") : await io.readFile(path);
      // Short chunks, so that words and characters are parted.
      for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7);
    },
    sizeOf: async (path) => (path === "-" ? undefined : files[path]?.length),
    ...(progress && { progress: (text: string) => progress.push(text) }),
    hasColors,
  };
  const code = await main(typeof line === "string" ? line.split(" ") : line, io);
  return { code, stdout: stdout.join("\n"), stderr: stderr.join("\n") };
}
