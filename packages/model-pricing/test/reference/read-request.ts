import type { CostOptions, ModelRecord, Usage } from "../../src/types.ts";
import { UNITS } from "../../src/units.ts";
import { isAmong } from "./conditions.ts";
import { type Fraction, fraction, isMore, readNumber, times, ZERO } from "./fraction.ts";
import { Refusal } from "./refusal.ts";
import type { Request } from "./request.ts";

const MOST_DECIMALS = 10n ** 6n;

/** Reads what the caller said, and refuses what contradicts itself: first the attributes, then the counts. */
export function readRequest(model: ModelRecord, usage: Usage, options: CostOptions): Request {
  const said = readAttributes(options, model);
  const counts = readCounts(usage);
  return {
    model,
    counts: new Map([...counts].filter(([, count]) => count.n > 0n)),
    reported: new Set(counts.keys()),
    attributes: withThinking(said, counts),
    at: readMoment(options.at),
    freeRemaining: options.free_remaining ?? {},
  };
}

/**
 * "An id may fix attributes; a request that contradicts it is `attribute_conflict`." A region of the group that the id
 * fixes is no contradiction; the request is then one in that group.
 */
function readAttributes({ attributes = {}, fixes = {} }: CostOptions, { region_group }: ModelRecord) {
  const said = new Map<string, string>();
  for (const [name, value] of [...Object.entries(fixes), ...Object.entries(attributes)]) {
    if (value === undefined) continue;
    const fixed = said.get(name) ?? String(value);
    if (!isAmong(name, String(value), [fixed], region_group)) throw new Refusal("attribute_conflict");
    said.set(name, fixed);
  }
  return said;
}

/** "`thinking` (derived: true when reasoning tokens were reported and the caller says nothing)" */
function withThinking(attributes: Map<string, string>, counts: ReadonlyMap<string, Fraction>): Map<string, string> {
  const isReported = isMore(counts.get("reasoning_output_tokens") ?? ZERO, ZERO);
  return isReported && !attributes.has("thinking") ? attributes.set("thinking", "true") : attributes;
}

/**
 * "Tokens, calls, images, characters, pages, tracks, sessions are whole; seconds, token hours, megapixels,
 * gigabyte-days, credits may have up to 6 decimals"; "an unknown usage field is `invalid_usage`".
 */
function readCounts(usage: Usage): ReadonlyMap<string, Fraction> {
  const counts = new Map<string, Fraction>();
  for (const [field, value] of Object.entries(usage)) {
    if (value === undefined) continue;
    const unit = UNITS.find((one) => one.usage_field === field);
    if (unit === undefined || !Number.isFinite(value) || value < 0) throw new Refusal("invalid_usage");
    const count = readNumber(value);
    const smallest = fraction(1n, unit.fractional ? MOST_DECIMALS : 1n);
    if (times(count, { n: smallest.d, d: smallest.n }).d !== 1n) throw new Refusal("invalid_usage");
    counts.set(field, count);
  }
  return counts;
}

function readMoment(at: CostOptions["at"]): number {
  const isInstant = typeof at !== "string" || /T.*(Z|[+-]\d\d:\d\d)$/.test(at);
  const milliseconds = new Date(at).getTime();
  if (!isInstant || Number.isNaN(milliseconds)) throw new Refusal("invalid_usage");
  return milliseconds;
}
