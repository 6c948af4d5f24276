import type { GuideFile } from "./guide-file.ts";
import type { Problem } from "./problem.ts";

const LIMITS = { prices: 30, other: 180 } as const;
const DAY = 86_400_000;

/** Facts that nobody has read again for longer than their limit, counted to `day`; dates after it are refused. */
export function findOldFacts(guides: readonly GuideFile[], day: string): readonly Problem[] {
  return guides.flatMap(({ file, data, sources }) => {
    const dates = [
      { what: "The page", checked_on: data.checked_on, limit: LIMITS.other },
      ...sources.map(({ id, checked_on, about }) => ({
        what: `The source "${id}"`,
        checked_on,
        limit: about === "prices" ? LIMITS.prices : LIMITS.other,
      })),
    ];
    return dates.flatMap(({ what, checked_on, limit }): Problem[] => {
      if (typeof checked_on !== "string") return [];
      const age = Math.round((Date.parse(day) - Date.parse(checked_on)) / DAY);
      if (age <= limit) return [];
      const message = `${what} was checked on ${checked_on}, ${age} days before ${day}; the limit is ${limit}.`;
      return [{ file, rule: "age", level: "warning", message }];
    });
  });
}
