import { describe, expect, it } from "vitest";
import type { ModelRecord, PriceBlock } from "../../src/types.ts";
import { priceStatus } from "../../tools/status/price-status.ts";
import type { Witness } from "../../tools/status/witness.ts";
import { record } from "../support/record.ts";

const DATA_DATE = "2026-11-24";
const block = {
  effective_from: "2026-03-04",
  checked_on: "2026-08-20",
  per_million_tokens: { input: "3", output: "15" },
};
const model = (...more: Partial<PriceBlock>[]) => record([block, ...more] as Partial<PriceBlock>[]);

function witness(unit: string, value: string, data_set: string, more: Partial<Witness> = {}): Witness {
  return {
    model: "example-large-2",
    per: "per_million_tokens",
    unit,
    currency: "USD",
    value,
    data_set,
    lineage: data_set,
    date: "2026-11-10",
    ...more,
  };
}

/** A data set that says input and output. */
function said(data_set: string, input: string, output: string, more: Partial<Witness> = {}): Witness[] {
  return [witness("input", input, data_set, more), witness("output", output, data_set, more)];
}

const status = (of: ModelRecord, ...witnesses: Witness[][]) =>
  priceStatus(of, witnesses.flat(), DATA_DATE).price_status;

describe("the status of a record", () => {
  it("is confirmed where two lineages say both input and output", () => {
    expect(status(model(), said("a", "3", "15"), said("b", "3", "15"))).toBe("confirmed");
  });

  it("is the worse of input and output", () => {
    expect(status(model(), said("a", "3", "15"), [witness("input", "3", "b")])).toBe("single");
    expect(status(model(), said("a", "3", "15"), said("b", "3", "12"))).toBe("disputed");
  });

  it("counts copies of one another once", () => {
    expect(status(model(), said("a", "3", "15"), said("copy", "3", "15", { lineage: "a" }))).toBe("single");
  });

  it("hears the newest word of a lineage", () => {
    const old = said("a", "5", "25", { date: "2026-06-01", lineage: "one" });
    const now = said("b", "3", "15", { lineage: "one" });
    expect(status(model(), old, now, said("c", "3", "15"))).toBe("confirmed");
  });

  it("hears no witness that is older than the block in force", () => {
    const old = { date: "2026-03-03" };
    expect(status(model(), said("a", "3", "15", old), said("b", "3", "15", old))).toBe("single");
    expect(status(model(), said("a", "5", "25", old), said("b", "3", "15"), said("c", "3", "15"))).toBe("confirmed");
  });

  it("hears no witness from after the data's own date", () => {
    expect(status(model(), said("a", "3", "15"), said("b", "3", "15", { date: "2026-12-01" }))).toBe("single");
  });

  it("hears no data set that says two things on one day", () => {
    const witnesses = [...said("a", "3", "15"), ...said("a", "6", "30"), ...said("b", "3", "15")];
    expect(status(model(), witnesses)).toBe("single");
    expect(status(model(), witnesses, said("c", "3", "15"))).toBe("confirmed");
  });

  it("hears what is said of a value that changes nothing, as of the plain price", () => {
    const neutral = record([{ ...block, neutral: { region: ["us"] } }]);
    const [us, eu] = ["us", "eu"].map((region) => said("b", "3", "15", { condition: { region } }));
    expect(status(neutral, said("a", "3", "15"), us ?? [])).toBe("confirmed");
    expect(status(neutral, said("a", "3", "15"), eu ?? [])).toBe("single");
  });

  it("follows by itself where a contributor changes a number", () => {
    const witnesses = [...said("a", "3", "15"), ...said("b", "3", "15")];
    const changed = record([{ ...block, per_million_tokens: { input: "3", output: "12" } }]);
    expect([status(model(), witnesses), status(changed, witnesses)]).toEqual(["confirmed", "disputed"]);
  });

  it("starts anew with a new block", () => {
    const next = { ...block, effective_from: "2026-11-20", per_million_tokens: { input: "2", output: "10" } };
    expect(status(model(next), said("a", "3", "15"), said("b", "3", "15"))).toBe("single");
  });

  it("is null where no price is in force", () => {
    expect(status(record([]))).toBeNull();
    expect(status(record([{ ...block, effective_from: "2027-01-01" }]))).toBeNull();
    expect(status(model({ effective_from: "2026-10-01", withdrawn: true }))).toBeNull();
    expect(status(model({ effective_from: "2026-10-01", unknown: true }))).toBeNull();
  });

  it("takes the provider's own currency of two lists", () => {
    const yuan = { ...block, currency: "CNY", per_million_tokens: { input: "20", output: "100" } };
    const inYuan = { currency: "CNY" };
    expect(status(model(yuan), said("a", "20", "100", inYuan), said("b", "20", "100", inYuan))).toBe("single");
  });

  it("is that of the other billed units where no tokens are priced", () => {
    const images = record([{ ...block, per_million_tokens: undefined, per_image: { output: "0.04" } }]);
    const image = (data_set: string, value: string) => [witness("output", value, data_set, { per: "per_image" })];
    expect(status(images, image("a", "0.04"), image("b", "0.04"))).toBe("confirmed");
    expect(status(images, image("a", "0.04"), image("b", "0.08"))).toBe("disputed");
  });

  it("is that of the conditions where a price is nothing but conditions", () => {
    const when = [{ quality: "high", per_image: { output: "0.2" } }];
    const images = record([{ ...block, per_million_tokens: undefined, when }]);
    const high = { per: "per_image", condition: { quality: "high" } } as const;
    const low = { ...high, condition: { quality: "low" } } as const;
    const spoken = (more: Partial<Witness>) => [
      witness("output", "0.2", "a", more),
      witness("output", "0.2", "b", more),
    ];
    expect(status(images, spoken(high))).toBe("confirmed");
    expect(status(images, spoken(low))).toBe("single");
  });

  it("needs no witness of a side that is free, unless one names a price for it", () => {
    const embedding = record([{ ...block, per_million_tokens: { input: "0.1", output: "0" } }]);
    const inputs = [witness("input", "0.1", "a"), witness("input", "0.1", "b")];
    expect(status(embedding, inputs)).toBe("confirmed");
    expect(status(embedding, inputs, [witness("output", "0.4", "a")])).toBe("disputed");
  });
});

describe("a word that is no vote", () => {
  const agreed = said("a", "3", "15");

  it.each([
    ["a 0 beside prices, which stands for none", said("b", "0", "0")],
    ["a price under a condition", said("b", "1.5", "7.5", { condition: { service_tier: "batch" } })],
    ["a price in another currency", said("b", "21", "105", { currency: "CNY" })],
    ["another value under another name", said("b", "9", "45", { name: "example-latest" })],
  ])("is %s", (_, other) => {
    expect(status(model(), agreed, other)).toBe("single");
  });

  it("is our rate at other hours, in a data set that knows no hours", () => {
    const schedules = {
      peak: { time_zone: "UTC", utc_offset: 0, clock: "request_start", windows: [{ start: 0, end: 60 }] },
    } as const;
    const hourly = record([{ ...block, when: [{ schedule: "peak", multiply: "2" }] }], { schedules });
    expect(status(hourly, agreed, said("b", "6", "30"))).toBe("single");
    expect(status(hourly, agreed, said("b", "6", "30", { condition: { schedule: "peak" } }))).toBe("single");
    expect(status(hourly, agreed, said("b", "3", "15", { condition: { schedule: "off_peak" } }))).toBe("confirmed");
    expect(status(hourly, agreed, said("b", "7", "35"))).toBe("disputed");
  });

  it("is not a batch price in the plain column: that one is wrong", () => {
    const batch = record([{ ...block, when: [{ service_tier: "batch", multiply: "0.5" }] }]);
    expect(status(batch, agreed, said("b", "1.5", "7.5"))).toBe("disputed");
  });

  it("is not another name that says the same: it confirms", () => {
    expect(status(model(), agreed, said("b", "3", "15", { name: "example-latest" }))).toBe("confirmed");
  });
});

describe("the day on which a price was last seen", () => {
  const seen = (...witnesses: Witness[][]) => priceStatus(model(), witnesses.flat(), DATA_DATE).last_seen;

  it("is the day on which the claim was checked, or a later one of a witness that agrees", () => {
    expect(seen()).toBe("2026-08-20");
    expect(seen(said("a", "3", "15"))).toBe("2026-11-10");
    expect(seen(said("a", "4", "15"))).toBe("2026-08-20");
  });

  it("is that of the rate that was seen longest ago", () => {
    const input = witness("input", "3", "b", { date: "2026-11-12" });
    expect(seen(said("a", "3", "15", { date: "2026-10-01" }), [input])).toBe("2026-10-01");
  });
});

describe("a rate in another spelling", () => {
  const hourly = record([{ ...block, per_million_tokens: undefined, per_hour: { input_audio: "0.21" } }]);
  const second = (value: string) => [witness("input_audio", value, "a", { per: "per_second" })];
  const minute = [witness("input_audio", "0.0035", "b", { per: "per_minute" })];

  it("is the same per second, per minute and per hour, its last digit rounded", () => {
    expect(status(hourly, second("0.0000583333"), minute)).toBe("confirmed");
    expect(status(hourly, second("0.0000583433"), minute)).toBe("disputed");
  });

  it("is not the same where three digits or fewer were kept", () => {
    expect(status(hourly, second("0.0000583"), minute)).toBe("disputed");
  });

  it("is the same but for the residue of floats", () => {
    const noisy = said("b", "3.0000000000000004", "14.999999999999998");
    expect(status(model(), said("a", "3", "15"), noisy)).toBe("confirmed");
  });
});
