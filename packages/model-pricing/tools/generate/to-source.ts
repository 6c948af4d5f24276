/** A piece of source text that stands for a value: the name of a constant. */
export interface SourceName {
  readonly source: string;
}

function isName(value: object): value is SourceName {
  return "source" in value && Object.keys(value).length === 1 && String(value.source).includes("$");
}

/** Writes a plain value as a TypeScript literal. Constants are named with a `$`, which no key of the data holds. */
export function toSource(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isName(value)) return value.source;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((element) => toSource(element, inner))
    : Object.entries(value).map(([key, element]) => `${toKey(key)}: ${toSource(element, inner)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const oneLine = parts.join(", ");
  if (oneLine.length <= 100 && !oneLine.includes("\n"))
    return isList ? `[${oneLine}]` : parts.length === 0 ? "{}" : `{ ${oneLine} }`;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

function toKey(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : JSON.stringify(key);
}
