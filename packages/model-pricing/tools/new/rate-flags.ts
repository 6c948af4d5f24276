import type { ParseArgsOptionsConfig } from "node:util";
import { suggestName } from "../../src/schema/suggest-name.ts";
import { RATE_TABLES, type RateTableName } from "../../src/units.ts";
import { checkedValue } from "./checked-value.ts";
import { InputError } from "./input-error.ts";
import { type FlagValues, textOf, toFlag } from "./parse-flags.ts";

/** A rate as it will stand in a file: the number keeps the digits that were typed. */
export interface RateText {
  readonly table: RateTableName;
  readonly key: string;
  readonly raw: string;
}

const TOKENS = "per_million_tokens";
const TOKEN_KEYS: readonly string[] = RATE_TABLES[TOKENS].keys;

/** One flag for each rate per million tokens; `--rate` reaches every other table. */
export const RATE_OPTIONS: ParseArgsOptionsConfig = {
  ...Object.fromEntries(TOKEN_KEYS.map((key) => [toFlag(key), { type: "string" as const }])),
  rate: { type: "string", multiple: true },
};

export const RATE_USAGE = `  --${TOKEN_KEYS.slice(0, 5).map(toFlag).join(" --")} --output ...
                        rates per million tokens, one flag for each key (${TOKEN_KEYS.length} keys)
  --rate TABLE.KEY=RATE any other rate, such as per_thousand_calls.web_search=10; may be repeated`;

/**
 * The rates that were given, those per million tokens first.
 *
 * @throws {InputError} A number that is none, a unit that does not exist, or one that is given twice.
 */
export function readRates(values: FlagValues): readonly RateText[] {
  const tokens = TOKEN_KEYS.flatMap((key) => {
    const text = textOf(values, toFlag(key));
    return text === undefined ? [] : [readRate(TOKENS, key, text, `--${toFlag(key)}`)];
  });
  const others = ((values.rate ?? []) as readonly string[]).map(readNamedRate);
  const rates = [...tokens, ...others];
  for (const [index, { table, key }] of rates.entries()) {
    if (rates.findIndex((rate) => rate.table === table && rate.key === key) === index) continue;
    throw new InputError(`The rate ${table}.${key} is given twice.`);
  }
  return rates;
}

function readNamedRate(text: string): RateText {
  const [, table = "", key = "", rate = ""] = /^([^.=]+)\.([^=]+)=(.*)$/.exec(text.trim()) ?? [];
  if (table === "") {
    throw new InputError(`--rate is "${text}"; expected TABLE.KEY=RATE such as per_thousand_calls.web_search=10.`);
  }
  const tables = Object.keys(RATE_TABLES);
  if (!Object.hasOwn(RATE_TABLES, table)) throw unknown(`--rate names the table "${table}"`, table, tables);
  const name = table as RateTableName;
  const keys: readonly string[] = RATE_TABLES[name].keys;
  if (!keys.includes(key)) throw unknown(`--rate names "${key}" in ${table}`, key, keys);
  return readRate(name, key, rate.trim(), `--rate ${table}.${key}`);
}

function unknown(what: string, name: string, known: readonly string[]): InputError {
  const meant = suggestName(name, known);
  return new InputError(`${what}, which does not exist. ${meant ? `Did you mean ${meant}?` : known.join(", ")}`);
}

/**
 * Reads a rate as typed on a terminal: a number, a fraction, or a key of the same table that costs the same.
 *
 * @throws {InputError} Says what to type instead.
 */
export function readRate(table: RateTableName, key: string, text: string, label: string): RateText {
  const isNumber = /^(0|[1-9][\d_]*)(\.\d+)?$/.test(text) && !/_(?!\d)/.test(text);
  const isWord = /^(\d+\/\d+|[a-z][a-z0-9_]*)$/.test(text);
  if (!isNumber && !isWord) {
    throw new InputError(
      `${label} is "${text}"; expected a number such as 1.5, or a fraction such as 1/12.${hint(text)}`,
    );
  }
  checkedValue(["price", 0, table, key], isNumber ? Number(text.replaceAll("_", "")) : text, label);
  return { table, key, raw: isNumber ? text : JSON.stringify(text) };
}

function hint(text: string): string {
  if (/^\d+,\d{1,2}$/.test(text)) return ` Decimals take a point: ${text.replace(",", ".")}.`;
  if (/[$€£¥￥元]/.test(text)) return " Leave out the sign of the currency; --currency names it.";
  if (/^\.\d+$/.test(text)) return ` Write 0${text}.`;
  if (/^\d[\d.]*e[-+]?\d+$/i.test(text)) return " Write it out, without an exponent.";
  return /^-\d/.test(text) ? " A rate is at least 0." : "";
}
