/** Names a value as a contributor sees it in the file: `text "abc"`, `the number 5`, `a list`. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `text ${quote(value)}`;
  if (typeof value === "number")
    return Number.isNaN(value) ? "nan" : Number.isFinite(value) ? `the number ${value}` : "inf";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (value === null) return "null";
  return typeof value === "object" ? "a table" : `${value}`;
}

/** Writes a value as TOML. */
export function toToml(value: unknown): string {
  if (typeof value === "number") return groupDigits(value);
  if (Array.isArray(value)) return `[${value.map(toToml).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key} = ${toToml(inner)}`)
    .join(", ")} }`;
}

function quote(value: string): string {
  return value.length > 40 ? `"${value.slice(0, 37)}..."` : `"${value}"`;
}

function groupDigits(value: number): string {
  return Number.isInteger(value) && value >= 10_000 ? String(value).replace(/\B(?=(\d{3})+$)/g, "_") : String(value);
}
