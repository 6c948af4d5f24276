import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Calls a function with a folder that holds some files, and removes it again. */
export function withFolder<T>(files: Readonly<Record<string, string>>, call: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "compare-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return call(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
