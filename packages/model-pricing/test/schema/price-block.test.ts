import { describe, expect, it } from "vitest";
import { BLOCK, HEAD, problemsOf, RATES } from "./problems-of.ts";

describe("a price block", () => {
  it.each([
    [
      "a missing source",
      BLOCK.replace(/source.*\n/, "") + RATES,
      '4:1 price block 1 has no source. -> add it, such as source = "https://example.com/pricing"',
    ],
    [
      "a missing start",
      BLOCK.replace(/effective_from.*\n/, "") + RATES,
      '4:1 price block 1 has no effective_from. -> add it, such as effective_from = "2026-09-01"',
    ],
    [
      "a source that is no address",
      BLOCK.replace("https://", "") + RATES,
      '7:1 source is text "example.com/pricing"; expected the form "https://example.com/pricing". -> write it like source = "https://example.com/pricing"',
    ],
    [
      "an unknown basis",
      BLOCK.replace("release", "anounced") + RATES,
      '6:1 effective_basis is text "anounced"; expected one of announced, release, in_force_on, first_seen. -> write "announced".',
    ],
    [
      "a local time",
      BLOCK.replace("01-01", "01-01T00:00:00") + RATES,
      '5:1 effective_from: "2026-01-01T00:00:00" has no offset from UTC. -> write "2026-01-01T00:00:00Z" for UTC, or "2026-01-01T00:00:00+08:00".',
    ],
    [
      "24:00",
      BLOCK.replace("01-01", "01-01T24:00:00+08:00") + RATES,
      '5:1 effective_from: "2026-01-01T24:00:00+08:00" is no instant; 24:00 is 00:00 of the next day. -> write "2026-09-10T00:00:00+08:00" where the 9th ends at 24:00.',
    ],
    [
      "a currency in small letters",
      `${BLOCK}currency = "usd"\n${RATES}`,
      '9:1 currency is text "usd"; expected the form "CNY". -> write it like currency = "CNY"',
    ],
    [
      "no rate",
      BLOCK,
      "4:1 this block has no rate. -> add a table such as [price.per_million_tokens], or say withdrawn = true or unknown = true.",
    ],
    [
      "an empty table",
      `${BLOCK}per_million_tokens = {}\n`,
      "9:1 per_million_tokens holds no rate. -> add a rate, such as input = 0.5, or delete the table.",
    ],
    [
      "a table with a typing error",
      `${BLOCK}per_million_token = { input = 3 }\n`,
      "9:1 per_million_token is no key of price block 1. Did you mean per_million_tokens? -> write per_million_tokens, or delete the line.",
    ],
    [
      "a rate outside its table",
      `${BLOCK}input = 3\n`,
      "9:1 input is no key of price block 1. -> move it into the table it belongs to, such as per_million_tokens.",
    ],
    [
      "a number for a table",
      `${BLOCK}per_million_tokens = 3\n`,
      "9:1 per_million_tokens is the number 3; a table is expected. -> write it like per_million_tokens = { input = 0.5 }",
    ],
    [
      "rates of what is withdrawn",
      `${BLOCK}withdrawn = true\n${RATES}`,
      "11:1 per_million_tokens stands in a block that is withdrawn; it has no price. -> remove per_million_tokens, or remove withdrawn = true if the price is known.",
    ],
    [
      "withdrawn and unknown at once",
      `${BLOCK}withdrawn = true\nunknown = true\n`,
      "10:1 this block is withdrawn and unknown at once. -> keep withdrawn = true if it is no longer sold, unknown = true if only its price is not known.",
    ],
    [
      "withdrawn = false",
      `${BLOCK}withdrawn = false\n${RATES}`,
      "9:1 withdrawn is false; expected true. -> write true, or delete the line.",
    ],
    [
      "a quota of an unknown unit",
      `${BLOCK}free = [{ units = ["groundng"], quantity = 5, per = "month" }]\n${RATES}`,
      '9:20 value 1 of units is text "groundng"; expected a name that src/units.ts lists. -> write "grounding".',
    ],
    [
      "seven decimals of a second",
      `${BLOCK}minimum = { input_audio_seconds = 0.1234567 }\n${RATES}`,
      "9:13 input_audio_seconds: 0.1234567 has more than 6 decimals. -> round it to 6 decimals.",
    ],
    [
      "an equivalent without a price",
      `${BLOCK}${RATES}\n[[price.equivalent]]\nsize = "1K"\n`,
      "14:1 this equivalent names no price. -> add one, such as per_image = 0.134.",
    ],
  ])("refuses %s", (_, block, problem) => {
    expect(problemsOf(HEAD + block)).toEqual([problem]);
  });

  it("may have rates in its rules only", () => {
    expect(problemsOf(`${HEAD}${BLOCK}\n[[price.when]]\nsize = "1024x1024"\nper_image = { output = 0.04 }\n`)).toEqual(
      [],
    );
  });

  it("may be withdrawn or unknown without rates", () => {
    expect(problemsOf(`${HEAD}${BLOCK}withdrawn = true\n${BLOCK}unknown = true\n`)).toEqual([]);
  });
});
