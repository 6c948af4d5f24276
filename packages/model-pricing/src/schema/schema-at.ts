import * as z from "zod";

type Path = readonly PropertyKey[];

/** Takes off what wraps a schema without changing its keys. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrap(schema.unwrap()) : schema;
}

/** The schema of the value at `path`; undefined for a path that the schema does not know. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (inner instanceof z.ZodObject) {
    const next = (inner.shape as Readonly<Record<PropertyKey, z.core.$ZodType>>)[key];
    return next && schemaAt(next, rest);
  }
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest);
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType, rest);
  if (!(inner instanceof z.ZodUnion)) return undefined;
  for (const option of inner.options) {
    const found = schemaAt(option, path);
    if (found) return found;
  }
  return undefined;
}

/** Keys that the table at `path` may hold. */
export function knownKeys(schema: z.core.$ZodType, path: Path): readonly string[] {
  const found = schemaAt(schema, path);
  return found ? keysOf(found) : [];
}

function keysOf(schema: z.core.$ZodType): readonly string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  return inner instanceof z.ZodUnion ? inner.options.flatMap(keysOf) : [];
}

/** A name that the table at `path` may hold, where it takes any name of a form. */
export function keyExampleAt(schema: z.core.$ZodType, path: Path): unknown {
  const found = schemaAt(schema, path);
  const inner = found && unwrap(found);
  return inner instanceof z.ZodRecord ? examplesOf(inner.keyType)?.[0] : undefined;
}

/** The example that documents the value at `path`, wrapped or not. */
export function exampleAt(schema: z.core.$ZodType, path: Path): unknown {
  let found = schemaAt(schema, path);
  while (found) {
    const examples = examplesOf(found);
    if (examples) return examples[0];
    const inner: z.core.$ZodType = unwrap(found);
    found = inner === found ? undefined : inner;
  }
  return undefined;
}

function examplesOf(schema: z.core.$ZodType): readonly unknown[] | undefined {
  const examples = z.globalRegistry.get(schema as z.ZodType)?.examples;
  return Array.isArray(examples) ? examples : undefined;
}
