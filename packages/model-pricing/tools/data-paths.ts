import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { InputError } from "./new/input-error.ts";

/** The folder of this package, which holds `data/`. */
export const PACKAGE_FOLDER = join(import.meta.dirname, "..");

/**
 * The folder that holds `data/`, from what follows `--data`: that folder, or the data folder itself.
 *
 * @throws {InputError} There is no data folder.
 */
export function dataRoot(written: string | undefined): string {
  const folder = written === undefined ? PACKAGE_FOLDER : resolve(written);
  const root = existsSync(join(folder, "data")) ? folder : dirname(folder);
  if (!existsSync(join(root, "data"))) throw new InputError(`There is no data folder in ${folder}.`);
  return root;
}

/**
 * Paths as problems name them. Package scripts run in the package's folder, but people type paths from where they are.
 *
 * @throws {InputError} There is no such file.
 */
export function findDataPaths(root: string, written: readonly string[]): readonly string[] {
  const starts = [process.cwd(), process.env.INIT_CWD ?? root, root];
  return written.map((path) => {
    const found = starts.map((from) => resolve(from, path)).find((candidate) => existsSync(candidate));
    if (found === undefined) throw new InputError(`There is no file ${path}.`);
    return toSlashes(relative(root, found));
  });
}

/** Whether a file is one of the paths or lies below one; no paths mean everything. */
export function isAmong(file: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
}

/** A path with forward slashes, whatever the system. */
export function toSlashes(path: string): string {
  return path.split(sep).join("/");
}

/** The day that has begun somewhere on Earth: a page read this morning in Beijing was not read tomorrow. */
export function latestToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
