import { UsageError } from "../errors.ts";
import type { Usage } from "../types.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** An object inside a response and the path that messages name it by. */
export interface JsonNode {
  readonly json: JsonObject;
  readonly path: string;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Follows a dotted path (`response.usage`, `choices.0.usage`); undefined where a step is missing or null. */
export function valueAt(json: unknown, path: string): unknown {
  let value: unknown = json;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value ?? undefined;
}

/**
 * Reads the object at a path below a node; undefined where it is missing or null.
 *
 * @throws {UsageError} `invalid_usage`: something else is there.
 */
export function nodeAt(node: JsonNode | undefined, path: string): JsonNode | undefined {
  const value = node && valueAt(node.json, path);
  if (node === undefined || value === undefined) return undefined;
  if (!isObject(value)) throw wrongShape(`${node.path}.${path}`, value, "an object");
  return { json: value, path: `${node.path}.${path}` };
}

/**
 * Reads the objects of a list; none where it is missing or null.
 *
 * @throws {UsageError} `invalid_usage`: it is no list of objects.
 */
export function nodesAt(node: JsonNode | undefined, path: string): readonly JsonNode[] {
  const value = node && valueAt(node.json, path);
  if (node === undefined || value === undefined) return [];
  if (!Array.isArray(value)) throw wrongShape(`${node.path}.${path}`, value, "a list");
  return value.map((item: unknown, index) => {
    const itemPath = `${node.path}.${path}[${index}]`;
    if (!isObject(item)) throw wrongShape(itemPath, item, "an object");
    return { json: item, path: itemPath };
  });
}

/**
 * Reads a count; undefined where it is missing or null. Providers write null for "not applicable".
 *
 * @throws {UsageError} `invalid_usage`: it is no whole number >= 0. Text is never turned into a number.
 */
export function countAt(node: JsonNode | undefined, path: string): number | undefined {
  return node && asCount(valueAt(node.json, path), `${node.path}.${path}`);
}

/** Takes a value as a count, as `countAt` does; `field` is named in the message. */
export function asCount(value: unknown, field: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrongShape(field, value, "a whole number >= 0");
}

/** Reads the first count that is there, of several names for one thing. */
export function firstCountAt(node: JsonNode, paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const count = countAt(node, path);
    if (count !== undefined) return count;
  }
  return undefined;
}

/**
 * Reads a count that the API always sends.
 *
 * @param hint Said after the message: what else the body may be.
 * @throws {UsageError} `invalid_usage`: it is missing, null, or no whole number >= 0.
 */
export function requiredCountAt(node: JsonNode, path: string, hint = ""): number {
  const count = countAt(node, path);
  if (count !== undefined) return count;
  const field = `${node.path}.${path}`;
  throw new UsageError("invalid_usage", `${field} is missing; expected a whole number >= 0.${hint && ` ${hint}`}`, {
    field,
  });
}

/**
 * Reads a duration in seconds, rounded to the microsecond as usage counts are; undefined where it is missing or null.
 *
 * @throws {UsageError} `invalid_usage`: it is no number >= 0.
 */
export function secondsAt(node: JsonNode, path: string): number | undefined {
  const value = valueAt(node.json, path);
  if (value === undefined) return undefined;
  if (typeof value !== "number" || !(value >= 0) || !Number.isFinite(value)) {
    throw wrongShape(`${node.path}.${path}`, value, "a number of seconds >= 0");
  }
  return Math.round(value * 1e6) / 1e6;
}

/** Reads text; undefined where it is missing, empty or no text. */
export function textAt(json: unknown, path: string): string | undefined {
  const value = valueAt(json, path);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Leaves out what is undefined: a count or an attribute that the response does not say. */
export function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Adds up two sets of counts, field by field. */
export function addCounts(a: Usage, b: Usage): Usage {
  const sum: Record<string, number | undefined> = { ...a };
  for (const [field, count] of Object.entries(b)) sum[field] = (sum[field] ?? 0) + count;
  return sum;
}

export function wrongShape(field: string, value: unknown, expected: string): UsageError {
  const got = typeof value === "string" ? `"${value}"` : Array.isArray(value) ? "a list" : String(value);
  return new UsageError("invalid_usage", `${field} is ${got}; expected ${expected}.`, { field, value, expected });
}
