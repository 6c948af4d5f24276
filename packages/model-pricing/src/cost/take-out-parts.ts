import { UsageError } from "../errors.ts";
import { PARTS_OF_FIELDS, type UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";

/** Fields that are a part of another: most requests have few of them. */
const PART_FIELDS: ReadonlySet<UsageField> = /* @__PURE__ */ new Set(PARTS_OF_FIELDS.flatMap(({ parts }) => parts));

/**
 * Checks that parts fit into their wholes, and takes them out: what is left of a whole is billed at its own rate.
 *
 * @throws {UsageError} `part_exceeds_whole`, also for a part whose whole is missing.
 */
export function takeOutParts(counts: Counts): Counts {
  let own: { [F in UsageField]?: number | undefined } = counts;
  for (const name in counts) {
    const field = name as UsageField;
    const count = counts[field];
    if (!count || !PART_FIELDS.has(field)) continue;
    for (const { whole, parts } of PARTS_OF_FIELDS) {
      if (!parts.includes(field)) continue;
      if (parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0) > (counts[whole] ?? 0))
        throw exceeds(whole, parts, counts);
      if (own === counts) own = { ...counts };
      own[whole] = (own[whole] ?? 0) - count;
    }
  }
  return own;
}

function exceeds(whole: UsageField, parts: readonly UsageField[], counts: Counts): UsageError {
  const used = parts.filter((part) => counts[part]);
  const listed = used.map((part) => `${part} is ${counts[part]}`).join(" and ");
  const hint = whole === "input_tokens" ? " For an Anthropic response use fromAnthropic(), which adds them." : "";
  return new UsageError(
    "part_exceeds_whole",
    `${listed} but ${whole} is ${counts[whole] ?? "not given"}. Counts are inclusive: a whole contains its parts.${hint}`,
    { whole, whole_count: counts[whole], parts: Object.fromEntries(used.map((part) => [part, counts[part]])) },
  );
}
