import type { PartCount } from "./protocol.ts";

/** Lays later counts of the same parts over earlier ones. */
export function mergeCounts(earlier: readonly PartCount[], later: readonly PartCount[]): readonly PartCount[] {
  return later.map((count, index) => ({
    measures: count.measures,
    exact: { ...earlier[index]?.exact, ...count.exact },
    estimates: { ...earlier[index]?.estimates, ...count.estimates },
  }));
}

/** The counts of all parts together; undefined where there is none. */
export function totalOf(parts: readonly PartCount[]): PartCount | undefined {
  const [first, ...rest] = parts;
  return first && rest.reduce(addParts, first);
}

function addParts(a: PartCount, b: PartCount): PartCount {
  const estimates = Object.entries(a.estimates).flatMap(([key, range]) => {
    const other = b.estimates[key];
    return other ? [[key, addUp(range, other)] as const] : [];
  });
  return {
    measures: addUp(a.measures, b.measures),
    exact: addUp(a.exact, b.exact),
    estimates: Object.fromEntries(estimates),
  };
}

function addUp<T extends object>(a: T, b: T): T {
  const more = b as Readonly<Record<string, number>>;
  return Object.fromEntries(Object.entries(a).map(([key, count]) => [key, count + (more[key] ?? 0)])) as T;
}
