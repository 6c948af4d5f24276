import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Calls a function with a folder that holds some files, and removes it again when the function is done. */
export function withFolder<T>(files: Readonly<Record<string, string>>, call: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "compare-"));
  const remove = () => rmSync(folder, { recursive: true });
  let result: T;
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    result = call(folder);
  } catch (error) {
    remove();
    throw error;
  }
  if (result instanceof Promise) return result.finally(remove) as T;
  remove();
  return result;
}
