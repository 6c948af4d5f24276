import type { Colors } from "picocolors/types.js";
import type { ModelCheck, ModelState } from "../../guide/index.ts";
import { renderTable } from "./table.ts";

/** What was found in one file. */
export interface CheckedFile {
  readonly file: string;
  readonly models: readonly ModelCheck[];
}

const WORDS: Readonly<Record<ModelState, string>> = {
  shut_down: "shut down",
  retiring: "retiring",
  announced: "end announced",
  deprecated: "deprecated",
  current: "current",
  ambiguous: "several sellers",
  unknown: "unknown",
};

/** Writes what was found as a table, in the order of the files. */
export function renderChecks(files: readonly CheckedFile[], colors: Colors): string {
  const rows = files.flatMap(({ file, models }) => models.map((model) => toRow(file, model, colors)));
  if (rows.length === 0) return "No model is named.";
  const heads = ["where", "id", "state", "shutdown", "days", "instead", "name", "remarks"];
  return renderTable(
    heads.map((head) => ({ head, align: head === "days" ? "right" : "left" })),
    rows,
    colors.dim,
  );
}

function toRow(file: string, check: ModelCheck, colors: Colors): string[] {
  const { id, state, shutdown_on, days_left, replacement, line, count } = check;
  const mark = state === "shut_down" ? colors.red : state === "retiring" ? colors.yellow : (text: string) => text;
  return [
    `${file === "-" ? "input" : file}:${line}${count > 1 ? ` (${count} times)` : ""}`,
    id,
    mark(WORDS[state]),
    shutdown_on ?? "-",
    days_left === undefined ? "-" : String(days_left),
    replacement ?? "-",
    stabilityWords(check),
    remark(check),
  ];
}

function stabilityWords({ stability }: ModelCheck): string {
  return stability === "not_known" ? "-" : stability === "dated" ? "dated snapshot" : "moving alias";
}

function remark({ id, state, model, candidates }: ModelCheck): string {
  if (state === "ambiguous") return `name one: ${candidates.join(", ")}`;
  if (state === "unknown") return candidates.length > 0 ? `near: ${candidates.join(", ")}` : "nothing near";
  return model === undefined || model === id ? "" : model;
}
