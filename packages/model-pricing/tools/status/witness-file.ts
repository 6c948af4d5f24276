import { WITNESS_COLUMNS, type Witness } from "./witness.ts";

/** Writes a witness file: the columns, then one witness a line, sorted. The same witnesses give the same text. */
export function formatWitnesses(witnesses: readonly Witness[]): string {
  const lines = new Set(
    witnesses.map((witness) => JSON.stringify(WITNESS_COLUMNS.map((name) => witness[name] ?? null))),
  );
  return `{"columns":${JSON.stringify(WITNESS_COLUMNS)},"witnesses":[\n${[...lines].sort().join(",\n")}\n]}\n`;
}

/**
 * Reads a witness file.
 *
 * @throws {RangeError} The text was not written by `formatWitnesses`.
 */
export function parseWitnesses(text: string): readonly Witness[] {
  const { columns, witnesses } = parse(text);
  if (!Array.isArray(witnesses) || String(columns) !== String(WITNESS_COLUMNS)) {
    throw new RangeError(`Expected the columns ${WITNESS_COLUMNS.join(", ")}, got ${JSON.stringify(columns)}.`);
  }
  return witnesses.map((row: readonly unknown[]) =>
    Object.fromEntries(WITNESS_COLUMNS.flatMap((name, index) => (row[index] == null ? [] : [[name, row[index]]]))),
  ) as unknown as readonly Witness[];
}

function parse(text: string): { readonly columns?: unknown; readonly witnesses?: unknown } {
  try {
    return JSON.parse(text) as { columns?: unknown; witnesses?: unknown };
  } catch (error) {
    throw new RangeError(`Expected JSON: ${(error as Error).message}`);
  }
}
