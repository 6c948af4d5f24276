import type { SkippedFile } from "../compare-files.ts";
import type { DataFile } from "../data-file.ts";
import { findRawReader } from "../raw/find-raw-reader.ts";
import { type FetchLimits, fetchText } from "./fetch-text.ts";
import type { LiveSource } from "./live-sources.ts";

export interface Download {
  readonly files: readonly DataFile[];
  readonly failed: readonly SkippedFile[];
}

/**
 * Fetches data sets side by side. One that cannot be had, or is not what it should be, does not stop the others.
 *
 * @param today The day on which they are copied, `YYYY-MM-DD`.
 * @param say Tells a person how it goes, a line at a time.
 */
export async function downloadAll(
  sources: readonly LiveSource[],
  today: string,
  limits: FetchLimits,
  say: (line: string) => void,
): Promise<Download> {
  const files: DataFile[] = [];
  const failed: SkippedFile[] = [];
  say(`Fetching ${sources.map(({ id }) => id).join(", ")} ...`);
  const results = sources.map(async ({ id, address }) => {
    try {
      const text = await fetchText(address, limits);
      const value = parse(text);
      const found = findRawReader(value)?.id;
      if (found !== id) throw new Error(found ? `it is a file of ${found}` : "it is no file of this data set");
      say(`${id}: ${(text.length / 1_000_000).toFixed(1)} MB.`);
      return { file: { name: id, value, day: today, isDayKnown: true } };
    } catch (error) {
      const reason = `${address}: ${(error as Error).message}`;
      say(`${id} could not be had: ${reason}.`);
      return { failure: { file: id, reason } };
    }
  });
  for (const { file, failure } of await Promise.all(results)) {
    if (file) files.push(file);
    if (failure) failed.push(failure);
  }
  return { files, failed };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("the answer is no JSON");
  }
}
