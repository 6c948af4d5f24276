import { explainIssues } from "../src/schema/index.ts";
import type { Problem } from "./problem.ts";
import { readToml, type TomlFile } from "./toml.ts";

/** The part of a zod schema that reading needs. */
type Schema<T> = Parameters<typeof explainIssues>[0] & {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: Parameters<typeof explainIssues>[2] };
};

export interface DataFile<T> {
  /** The values with their places; absent where the text is not TOML. */
  readonly toml?: TomlFile;
  /** The values, only where nothing at all is wrong with them. */
  readonly file?: T;
  readonly problems: readonly Problem[];
}

/** Reads one data file: what is wrong with its text, then what is wrong with its keys and values, all at once. */
export function readDataFile<T>(schema: Schema<T>, path: string, text: string): DataFile<T> {
  const { file: toml, errors } = readToml(text);
  const problems: Problem[] = errors.map((error) => ({ file: path, ...error, severity: "error", rule: "toml" }));
  if (!toml) return { problems };
  const result = schema.safeParse(toml.value);
  if (result.success) return { toml, file: problems.length === 0 ? result.data : undefined, problems };
  for (const { path: place, message, fix } of explainIssues(schema, toml.value, result.error)) {
    problems.push({ file: path, ...toml.locate(place), severity: "error", rule: "schema", message, fix });
  }
  return { toml, problems };
}
