import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { main } from "./main.ts";

// NO_COLOR: https://no-color.org; a pipe is not a terminal.
const hasColors = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
  readFile: (path) => readFile(path, "utf8"),
  readStdin: () => text(process.stdin),
  hasColors,
});
