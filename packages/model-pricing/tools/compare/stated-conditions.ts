import { ATTRIBUTES } from "../../src/attributes.ts";
import type { Conditions } from "../../src/types.ts";
import { readLabel } from "./stated-labels.ts";

const THRESHOLDS: Readonly<Record<string, string>> = {
  context_over: "above_input_tokens",
  context_from: "from_input_tokens",
  context_upto: "upto_input_tokens",
  output_over: "above_output_tokens",
  output_upto: "upto_output_tokens",
};

const ATTRIBUTE_OF: Readonly<Record<string, string>> = {
  tier: "service_tier",
  speed: "speed",
  region: "region",
  size: "size",
  quality: "quality",
  resolution: "resolution",
};

/** Regions that are the seller's own market: a provider id of ours already says so. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  "alibaba-cn": ["china_mainland"],
  alibaba: ["international"],
};

/**
 * A data set's condition in our words; undefined where it says more than we can compare, such as a label in the source's
 * own words or a list of regions.
 */
export function readCondition(provider: string, conditions: Readonly<Record<string, unknown>>): Conditions | undefined {
  const ours: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(conditions)) {
    const threshold = THRESHOLDS[key];
    const attribute = ATTRIBUTE_OF[key];
    const label = key === "label" ? readLabel(String(value)) : undefined;
    if (label) Object.assign(ours, label);
    else if (threshold) ours[threshold] = Number(value);
    else if (key === "time" && (value === "peak" || value === "off_peak")) ours.schedule = value;
    else if (key === "tier" && value === "thinking") ours.thinking = true;
    else if (key === "variant" && value === "generateAudio=true") ours.with_audio = true;
    else if (key === "variant" && value === "generateAudio=false") ours.with_audio = false;
    else if (attribute === "region" && HOME[provider]?.includes(String(value))) continue;
    else if (value === "default") continue;
    else if (attribute && isKnown(attribute, spell(key, String(value)))) ours[attribute] = spell(key, String(value));
    else return undefined;
  }
  return ours as Conditions;
}

/** Pixels as `1280x720`, lines as `720p`. */
function spell(key: string, value: string): string {
  if (key === "resolution") return value.replace("_", "x").replace(/[PK]$/, (letter) => letter.toLowerCase());
  return key === "size" ? value.replace(/k$/, "K") : value;
}

function isKnown(attribute: string, value: string): boolean {
  const { values } = ATTRIBUTES[attribute as keyof typeof ATTRIBUTES];
  return values instanceof RegExp ? values.test(value) : (values as readonly string[]).includes(value);
}
