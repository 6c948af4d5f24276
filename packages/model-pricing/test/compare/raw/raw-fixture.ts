import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findRawReader } from "../../../tools/compare/raw/find-raw-reader.ts";
import { asEvidence } from "../../../tools/compare/raw/raw-reader.ts";
import { readEvidence } from "../../../tools/compare/read-evidence.ts";

export const RAW_FOLDER = join(import.meta.dirname, "../../fixtures/raw");

/** A trimmed file as its project publishes it. */
export function rawFile(id: string): unknown {
  return JSON.parse(readFileSync(join(RAW_FOLDER, `${id}.json`), "utf8"));
}

/** What a file says of a model, a line each: unit, condition, value and days. */
export function said(value: unknown, model: string, day = "2026-11-24"): readonly string[] {
  const reader = findRawReader(value);
  if (!reader) throw new Error("No reader was found.");
  const statements = readEvidence(asEvidence(reader, value, day)).filter((one) => one.model === model);
  return statements.map(({ units, condition, value: rate, from, date }) => {
    const when = Object.entries(condition).map(([key, wanted]) => `${key}=${wanted}`);
    const days = `${from === undefined ? "" : `${from} `}to ${date}`;
    return [`${units[0]?.per}.${units[0]?.unit}`, ...when, rate, days].join(" ").replace("per_million_tokens.", "");
  });
}
