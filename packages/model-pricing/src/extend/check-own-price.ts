import { ATTRIBUTES } from "../attributes.ts";
import { parseInstant } from "../instant.ts";
import { UNITS_OF_FIELD } from "../units.ts";
import { checkMultiply, checkPricedOnce, checkRates } from "./check-rates.ts";
import type { OwnPrice } from "./own-entry.ts";
import { isTable, listRates } from "./rate-tables.ts";
import { type EntryLabel, reject } from "./reject.ts";

type Values = Readonly<Record<string, unknown>>;

const BLOCK_KEYS = new Set(
  "currency effective_from effective_basis source checked_on note withdrawn unknown billing_increment minimum included free measures neutral when equivalent".split(
    " ",
  ),
);
const QUANTITY_KEYS = ["billing_increment", "minimum", "included"];

/**
 * Refuses what would make a wrong bill. Everything else about the shape is what the types say, or the schema for files.
 *
 * @param schedules Names that the provider's records know.
 */
export function checkOwnPrice(entry: OwnPrice, schedules: readonly string[], label: EntryLabel): void {
  if (!Array.isArray(entry.price) || entry.price.length === 0) {
    reject(label, "price", entry.price, "a list of price blocks, each with effective_from and rates");
  }
  for (const [index, block] of (entry.price as readonly Values[]).entries()) {
    const path = `price[${index}].`;
    checkBlock(block, path, label);
    for (const [ruleIndex, rule] of ((block.when ?? []) as readonly Values[]).entries()) {
      checkRule(rule, block, `${path}when[${ruleIndex}]`, schedules, label);
    }
  }
}

function checkBlock(block: Values, path: string, label: EntryLabel): void {
  for (const key of Object.keys(block)) {
    if (!isTable(key) && !BLOCK_KEYS.has(key))
      reject(
        label,
        path + key,
        block[key],
        `a rate table such as per_million_tokens, or one of ${[...BLOCK_KEYS].join(", ")}`,
      );
  }
  const { effective_from, currency } = block;
  if (typeof effective_from !== "string" || parseInstant(effective_from) === undefined) {
    reject(label, `${path}effective_from`, effective_from, 'a date such as "2026-09-01", or an instant with an offset');
  }
  if (currency !== undefined && !(typeof currency === "string" && /^[A-Z]{3}$/.test(currency))) {
    reject(label, `${path}currency`, currency, 'an ISO 4217 code such as "USD"');
  }
  checkRates(block, path, label);
  checkPricedOnce(block, path, label);
  const rules = (block.when ?? []) as readonly object[];
  if (block.withdrawn !== true && block.unknown !== true && [block, ...rules].flatMap(listRates).length === 0) {
    reject(label, path.slice(0, -1), block, "at least one rate, or withdrawn = true, or unknown = true");
  }
  for (const key of QUANTITY_KEYS) checkQuantities(block[key], path + key, label);
}

function checkQuantities(quantities: unknown, path: string, label: EntryLabel): void {
  for (const [name, quantity] of Object.entries((quantities ?? {}) as Values)) {
    if (!UNITS_OF_FIELD.has(name))
      reject(label, `${path}.${name}`, quantity, "a usage field such as input_audio_seconds");
    if (!(typeof quantity === "number" && quantity >= 0))
      reject(label, `${path}.${name}`, quantity, "a number of at least 0");
  }
}

function checkRule(rule: Values, block: Values, path: string, schedules: readonly string[], label: EntryLabel): void {
  const conditions = Object.keys(rule).filter((key) => !isTable(key) && key !== "multiply" && key !== "not_offered");
  if (conditions.length === 0) reject(label, path, rule, "a condition; rates without one stand in the block itself");
  if (conditions.length === Object.keys(rule).length)
    reject(label, path, rule, "rates, multiply or not_offered = true beside the condition");
  for (const key of conditions) checkCondition(key, rule[key], `${path}.${key}`, schedules, label);
  checkRates(rule, `${path}.`, label, block);
  if (rule.multiply !== undefined) checkMultiply(rule.multiply, `${path}.multiply`, label);
  if (rule.not_offered !== undefined && rule.not_offered !== true)
    reject(label, `${path}.not_offered`, rule.not_offered, "true");
}

function checkCondition(
  key: string,
  wanted: unknown,
  place: string,
  schedules: readonly string[],
  label: EntryLabel,
): void {
  const [, field] = /^(?:above|from|upto)_(.+)$/.exec(key) ?? [];
  if (field !== undefined && UNITS_OF_FIELD.has(field)) {
    if (!(typeof wanted === "number" && wanted >= 0)) reject(label, place, wanted, "a number of at least 0");
  } else if (key === "schedule") {
    const unknown = [wanted].flat().find((name) => !schedules.includes(name as string));
    if (unknown !== undefined)
      reject(
        label,
        place,
        unknown,
        `a schedule that the catalog has for this provider (${schedules.join(", ") || "none"})`,
      );
  } else if (!Object.hasOwn(ATTRIBUTES, key)) {
    reject(
      label,
      place,
      wanted,
      `a threshold such as above_input_tokens, schedule, or one of ${Object.keys(ATTRIBUTES).join(", ")}`,
    );
  }
}
