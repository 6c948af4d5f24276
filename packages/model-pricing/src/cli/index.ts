import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { main } from "./main.ts";

// NO_COLOR: https://no-color.org; a pipe is not a terminal.
const hasColors = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";

/** Large enough that reading costs little beside counting. */
const CHUNK = 262_144;

function showProgress(line: string): void {
  process.stderr.write(`\r\u001b[K${line}`);
}

// Whoever reads only the first lines (`| head`) closes the pipe; there is nobody left to tell.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
  readFile: (path) => readFile(path, "utf8"),
  readStdin: () => text(process.stdin),
  readChunks: (path) =>
    path === "-"
      ? process.stdin.setEncoding("utf8")
      : createReadStream(path, { encoding: "utf8", highWaterMark: CHUNK }),
  sizeOf: async (path) => {
    const found = path === "-" ? undefined : await stat(path).catch(() => undefined);
    return found?.isFile() ? found.size : undefined;
  },
  ...(process.stderr.isTTY === true && { progress: showProgress }),
  hasColors,
});
