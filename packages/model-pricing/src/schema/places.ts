export type Path = readonly (string | number)[];

const LISTS: Readonly<Record<string, string>> = { price: "price block", when: "rule" };

/** Names a place in a file: `price block 2`, `rule 3 of price block 1`, `per_million_tokens of price block 1`. */
export function describePlace(path: Path): string {
  if (path.length === 0) return "the file";
  const last = path.at(-1);
  const isElement = typeof last === "number";
  const list = path.at(isElement ? -2 : -1) as string;
  const rest = path.slice(0, isElement ? -2 : -1);
  const own = isElement ? `${LISTS[list] ?? `[[${list}]]`} ${last + 1}` : String(last);
  return rest.length === 0 ? own : `${own} of ${describePlace(rest)}`;
}

/** The key that a value belongs to, as a sentence names it. */
export function nameOf(path: Path): string {
  const key = path.at(-1);
  return typeof key === "number" ? `value ${key + 1} of ${nameOf(path.slice(0, -1))}` : (key ?? "the file");
}

/** The header of a list of tables: `[[price.when]]`. */
export function headerOf(path: Path): string {
  return `[[${path.filter((part) => typeof part === "string").join(".")}]]`;
}

/** The value at a path; undefined where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    root,
  );
}
