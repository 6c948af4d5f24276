import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes files whose text changed, each in one step: a reader sees the old text or the new one. Unchanged files keep their
 * date, so that what was built from them stays fresh.
 *
 * @returns Paths that were written.
 */
export function writeFiles(root: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const full = join(root, path);
    if (existsSync(full) && readFileSync(full, "utf8") === text) return [];
    mkdirSync(dirname(full), { recursive: true });
    const temporary = `${full}.${process.pid}.tmp`;
    writeFileSync(temporary, text);
    renameSync(temporary, full);
    return [path];
  });
}

/** Removes files of a generated folder that are generated no more. */
export function removeOthers(root: string, folder: string, files: ReadonlyMap<string, string>): void {
  const full = join(root, folder);
  if (!existsSync(full)) return;
  for (const entry of readdirSync(full, { withFileTypes: true })) {
    if (entry.isFile() && !files.has(`${folder}/${entry.name}`)) rmSync(join(full, entry.name));
  }
}
