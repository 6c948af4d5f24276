import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "./problem.ts";

/** Reads a file as UTF-8. Bytes of another encoding are a problem at their place, not question marks in the catalog. */
export function readTextFile(root: string, path: string): { text: string; problem?: Problem } {
  const bytes = readFileSync(join(root, path));
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const before = text.slice(0, Math.max(text.indexOf("\uFFFD"), 0)).split("\n");
    return {
      text,
      problem: {
        file: path,
        line: before.length,
        column: (before.at(-1) ?? "").length + 1,
        severity: "error",
        rule: "toml",
        message: "Found bytes that are not UTF-8; the file seems to be saved in another encoding, such as GBK.",
        fix: "save it as UTF-8.",
      },
    };
  }
}
