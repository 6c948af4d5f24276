/** A JSON object of unknown shape. */
export type Json = Record<string, unknown>;

/** Reads an object out of a field that may hold anything. */
export function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** Reads a list of objects out of a field that may hold anything. */
export function asObjects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}
