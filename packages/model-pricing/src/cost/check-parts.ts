import { UsageError } from "../errors.ts";
import type { UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";

/** A whole and the parts that together may not exceed it. */
const PARTS: readonly (readonly [whole: UsageField, parts: readonly UsageField[]])[] = [
  ["input_tokens", ["cache_read_input_tokens", "cache_creation_input_tokens"]],
  ["input_tokens", ["input_audio_tokens", "input_image_tokens", "input_video_tokens"]],
  ["output_tokens", ["reasoning_output_tokens", "output_audio_tokens", "output_image_tokens", "output_video_tokens"]],
  ["cache_read_input_tokens", ["cache_read_explicit_input_tokens"]],
  ["cache_creation_input_tokens", ["cache_creation_1h_input_tokens", "cache_creation_12h_input_tokens"]],
  [
    "cache_read_input_tokens",
    ["cache_read_input_audio_tokens", "cache_read_input_image_tokens", "cache_read_input_video_tokens"],
  ],
  ["input_audio_tokens", ["cache_read_input_audio_tokens", "cache_creation_input_audio_tokens"]],
  ["input_image_tokens", ["cache_read_input_image_tokens"]],
  ["input_video_tokens", ["cache_read_input_video_tokens"]],
  ["cache_creation_input_tokens", ["cache_creation_input_audio_tokens"]],
  ["input_pages", ["input_annotated_pages"]],
];

/** The wholes that each part counts inside. A field that is not here counts by itself. */
export const WHOLES_OF_PART: ReadonlyMap<UsageField, readonly UsageField[]> = /* @__PURE__ */ groupByPart();

function groupByPart(): ReadonlyMap<UsageField, readonly UsageField[]> {
  const wholes = new Map<UsageField, UsageField[]>();
  for (const [whole, parts] of PARTS) for (const part of parts) wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  return wholes;
}

/**
 * Checks that parts fit into their wholes. Counts are inclusive.
 *
 * @returns Whether any part was used: without one, every count is billed as it stands.
 * @throws {UsageError} `part_exceeds_whole`, also for a part whose whole is missing.
 */
export function checkParts(counts: Counts): boolean {
  let hasParts = false;
  for (const field in counts)
    if (counts[field as UsageField] && WHOLES_OF_PART.has(field as UsageField)) hasParts = true;
  if (!hasParts) return false;
  for (const [whole, parts] of PARTS) {
    let sum = 0;
    for (const part of parts) sum += counts[part] ?? 0;
    if (sum > (counts[whole] ?? 0)) throw exceeds(whole, counts[whole], parts, counts);
  }
  return true;
}

function exceeds(
  whole: UsageField,
  total: number | undefined,
  parts: readonly UsageField[],
  counts: Counts,
): UsageError {
  const used = parts.filter((part) => (counts[part] ?? 0) > 0);
  const listed = used.map((part) => `${part} is ${counts[part]}`).join(" and ");
  const hint = whole === "input_tokens" ? " For an Anthropic response use fromAnthropic(), which adds them." : "";
  return new UsageError(
    "part_exceeds_whole",
    `${listed} but ${whole} is ${total ?? "not given"}. Counts are inclusive: a whole contains its parts.${hint}`,
    { whole, whole_count: total, parts: Object.fromEntries(used.map((part) => [part, counts[part]])) },
  );
}
