import { ResponseError } from "../errors.ts";
import { isObject, type JsonNode, type JsonObject, textAt, valueAt, wrongShape } from "./json-node.ts";

/** Where an API keeps its usage block, and how to get one. */
export interface UsagePlace {
  /** The API's name in messages. */
  readonly api: string;
  /** Dotted paths of the usage block in a body or chunk; the first that holds one wins. */
  readonly paths: readonly string[];
  /** Keys that tell a bare usage block, handed over without its response. */
  readonly bareKeys: readonly string[];
  /** Said when there is no usage: how to ask for it. */
  readonly ask: string;
}

/** A usage block and the objects around it. */
export interface LocatedUsage {
  readonly usage: JsonNode;
  /** Objects that hold model, tier and tool calls, nearest to the usage first: its parent, its chunk, the other chunks from the last. */
  readonly sources: readonly JsonObject[];
}

/**
 * Finds the usage block of a body, of the last chunk that has one, or takes a bare usage block as it is.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`: the body is no object or list of objects, or its usage is no object.
 */
export function locateUsage(body: unknown, place: UsagePlace): LocatedUsage {
  const chunks = chunksOf(body);
  for (let index = chunks.length - 1; index >= 0; index--) {
    const chunk = chunks[index] as JsonObject;
    for (const path of place.paths) {
      const value = valueAt(chunk, path);
      if (value === undefined) continue;
      if (!isObject(value)) throw wrongShape(path, value, "an object");
      const parent = path.includes(".") ? valueAt(chunk, path.slice(0, path.lastIndexOf("."))) : chunk;
      const others = chunks.filter((other) => other !== chunk).reverse();
      return { usage: { json: value, path }, sources: [...(isObject(parent) ? [parent] : []), chunk, ...others] };
    }
  }
  const [only] = chunks;
  if (chunks.length === 1 && only && place.bareKeys.some((key) => valueAt(only, key) !== undefined)) {
    return { usage: { json: only, path: "usage" }, sources: [only] };
  }
  throw new ResponseError("usage_missing", `This ${place.api} response has no usage. ${place.ask}`, { api: place.api });
}

/**
 * Takes a body as a list of chunks.
 *
 * @throws {UsageError} `invalid_usage`: it is no object or list of objects.
 */
export function chunksOf(body: unknown): readonly JsonObject[] {
  if (typeof body === "string") {
    throw wrongShape("The response", "text", "a parsed body; parseStream() reads JSON, JSONL and event streams");
  }
  const chunks: readonly unknown[] = Array.isArray(body) ? body : [body];
  return chunks.map((chunk, index) => {
    if (isObject(chunk)) return chunk;
    throw wrongShape(Array.isArray(body) ? `Chunk ${index}` : "The response", chunk, "an object");
  });
}

/** Reads the first text that one of the sources has at one of the paths. */
export function firstText(sources: readonly JsonObject[], ...paths: readonly string[]): string | undefined {
  for (const source of sources) {
    for (const path of paths) {
      const text = textAt(source, path);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}
