import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the job that reads a pull request leaves for the job that writes to it. */
export const REPORT_FILE = "report.md";
export const SUGGESTIONS_FILE = "suggestions.json";

const MOST_BYTES = 256 * 1024;

/**
 * Reads a file of an artifact; undefined where there is none.
 *
 * @throws {Error} It is no plain file, or far larger than a report: somebody plays with it.
 */
export function readArtifact(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return undefined;
  if (!entry.isFile()) throw new Error(`${name} of the artifact is no plain file.`);
  if (entry.size > MOST_BYTES)
    throw new Error(`${name} of the artifact has ${entry.size} bytes; expected ${MOST_BYTES} at most.`);
  return readFileSync(path, "utf8");
}
