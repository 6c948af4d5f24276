import type { OwnEntry } from "../index.ts";
import { CliError, type Io } from "./io.ts";
import { parseJson, readInput } from "./read-input.ts";

/**
 * Reads a file of own prices: TOML, or JSON where the text is an object, with an array `model`. The schema and the TOML
 * reader are loaded only here, because most commands need neither.
 */
export async function readOwnPrices(io: Io, path: string): Promise<readonly OwnEntry[]> {
  const text = await readInput(io, path, "--prices");
  const value = text.trimStart().startsWith("{") ? parseJson(text, `--prices "${path}"`) : await parseToml(text, path);
  const { explainIssues, ownPricesFile } = await import("../schema/index.ts");
  const { success, error } = ownPricesFile.safeParse(value);
  if (success) return (value as { readonly model: readonly OwnEntry[] }).model;
  const [first, ...others] = explainIssues(ownPricesFile, value, error);
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new CliError(`--prices "${path}", ${describePath(first?.path ?? [])}: ${first?.message} ${first?.fix}${more}`);
}

async function parseToml(text: string, path: string): Promise<unknown> {
  const { getStaticTOMLValue, ParseError, parseTOML } = await import("toml-eslint-parser");
  try {
    return getStaticTOMLValue(parseTOML(text));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new CliError(
      `--prices "${path}" is not TOML at line ${error.lineNumber}, column ${error.column + 1}: ${error.message}.`,
    );
  }
}

/** `model 2, price 1, source` for the place of a mistake. */
function describePath(path: readonly (string | number)[]): string {
  const parts = path.map((part) => (typeof part === "number" ? ` ${part + 1}` : `, ${part}`));
  return parts.join("").replace(/^, /, "") || "the whole file";
}
