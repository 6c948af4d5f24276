import { describe, expect, it } from "vitest";
import type { AuthoredPriceBlock, CalendarFile, ModelFile, ProviderFile } from "./authored.ts";
import { type RecordSources, toModelRecord } from "./to-model-record.ts";

const provider: ProviderFile = { name: "Example", currency: "USD", time_zone: "Asia/Shanghai" };
const facts = {
  effective_basis: "announced",
  source: "https://example.com/pricing",
  checked_on: "2026-11-20",
} as const;
const block = (from: string, more: Partial<AuthoredPriceBlock> = {}): AuthoredPriceBlock => ({
  effective_from: from,
  ...facts,
  per_million_tokens: { input: 1 },
  ...more,
});
const file: ModelFile = { name: "Example Large 2", family: "example-large", price: [block("2026-01-01")] };
const record = (more: Partial<RecordSources> = {}) =>
  toModelRecord({ provider_id: "example", provider, calendars: new Map(), slug: "example-large-2", file, ...more });

describe("toModelRecord", () => {
  it("makes a record that needs nothing else", () => {
    expect(record({ source_file: "data/providers/example/models/example-large-2.toml" })).toEqual({
      id: "example-large-2",
      provider: "example",
      slug: "example-large-2",
      maker: "example",
      first_party: true,
      name: "Example Large 2",
      family: "example-large",
      currency: "USD",
      price: [
        {
          currency: "USD",
          effective_from: "2026-01-01",
          starts_at: "2025-12-31T16:00:00Z",
          ...facts,
          per_million_tokens: { input: "1" },
        },
      ],
      price_status: null,
      source_file: "data/providers/example/models/example-large-2.toml",
    });
  });

  it("holds no key whose value is undefined", () => {
    const walk = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      Object.values(value).every((inner) => inner !== undefined && walk(inner));
    expect(walk(record())).toBe(true);
  });

  it("takes the id from the file where it is not the file's name", () => {
    expect(record({ file: { ...file, id: "example/large:free" }, slug: "example-large-free" })).toMatchObject({
      id: "example/large:free",
      slug: "example-large-free",
    });
  });

  it("counts an unknown zone as UTC and a missing currency as USD", () => {
    const { currency, price } = record({ provider: { name: "Example", time_zone: "unknown" } });
    expect(currency).toBe("USD");
    expect(price[0]).not.toHaveProperty("starts_at");
  });

  it("writes keys in one order, whatever the file's", () => {
    const one = record({
      file: { ...file, price: [block("2026-01-01", { per_million_tokens: { output: 2, input: 1 }, note: "A." })] },
    });
    const other = record({
      file: {
        price: [
          {
            note: "A.",
            per_million_tokens: { input: 1, output: 2 },
            ...block("2026-01-01", { per_million_tokens: { output: 2, input: 1 } }),
          },
        ],
        family: "example-large",
        name: "Example Large 2",
      },
    });
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it("sorts blocks by start within a currency, the provider's own first", () => {
    const price = [
      block("2026-03-01", { currency: "CNY" }),
      block("2026-02-01"),
      block("2026-01-01", { currency: "CNY" }),
      block("2026-01-31T17:00:00Z"),
    ];
    expect(
      record({ file: { ...file, price } }).price.map(({ currency, effective_from }) => [currency, effective_from]),
    ).toEqual([
      ["USD", "2026-02-01"],
      ["USD", "2026-01-31T17:00:00Z"],
      ["CNY", "2026-01-01"],
      ["CNY", "2026-03-01"],
    ]);
  });

  it("turns numbers into decimal text and keeps fractions and names", () => {
    const [price] = record({
      file: {
        ...file,
        price: [
          block("2026-01-01", {
            per_million_tokens: { input: 0.000000001, output: "1/12", reasoning: "output" },
            when: [
              { service_tier: "batch", multiply: 0.5 },
              { above_input_tokens: 200_000, multiply: { input: 2, per_hour: { session: 1.1 } } },
            ],
          }),
        ],
      },
    }).price;
    expect(price?.per_million_tokens).toEqual({ input: "0.000000001", output: "1/12", reasoning: "output" });
    expect(price?.when).toEqual([
      { service_tier: "batch", multiply: "0.5" },
      { above_input_tokens: 200_000, multiply: { input: "2", per_hour: { session: "1.1" } } },
    ]);
  });

  it("writes the price of one generated image as text, however it was typed", () => {
    const images = [
      { size: "1K", per_image: 0.134 },
      { size: "4K", per_image: { output: 0.24 } },
    ];
    const [price] = record({ file: { ...file, price: [block("2026-01-01", { equivalent: images })] } }).price;
    expect(price?.equivalent).toEqual([
      { size: "1K", per_image: "0.134" },
      { size: "4K", per_image: "0.24" },
    ]);
  });

  it("reads the dates of aliases and the shutdown in the provider's zone", () => {
    const dated = record({
      file: {
        ...file,
        shutdown_on: "2026-11-10",
        alias: [{ id: "latest", from: "2026-10-01", until: "2026-11-01T00:00:00Z" }],
      },
    });
    expect(dated).toMatchObject({
      shutdown_on: "2026-11-10",
      shuts_down_at: "2026-11-09T16:00:00Z",
      alias: [{ id: "latest", from: "2026-09-30T16:00:00Z", until: "2026-11-01T00:00:00Z" }],
    });
  });
});

describe("a model with a base", () => {
  const base: ModelFile = {
    name: "Example Large 2",
    name_zh: "示例",
    family: "example-large",
    context_window: 1_000_000,
    capabilities: ["reasoning"],
    aliases: ["large"],
    notes: ["Of the maker."],
    shutdown_on: "2027-01-01",
    price: [block("2026-01-01")],
  };
  const resold: ModelFile = { name: "Example on a cloud", base: "example/example-large-2", context_window: 200_000 };
  const sold = record({ provider_id: "cloud", file: resold, base });

  it("inherits facts and limits that it does not state", () => {
    expect(sold).toMatchObject({
      name_zh: "示例",
      family: "example-large",
      context_window: 200_000,
      capabilities: ["reasoning"],
    });
  });

  it("inherits no price, no other name and nothing about how another sells it", () => {
    expect(sold.price).toEqual([]);
    for (const key of ["aliases", "notes", "shutdown_on"]) expect(sold).not.toHaveProperty(key);
  });

  it("has the base's maker, who does not sell it here", () => {
    expect(sold).toMatchObject({ maker: "example", first_party: false });
    expect(record({ provider_id: "cloud", file: resold, base: { ...base, maker: "lab" } }).maker).toBe("lab");
  });

  it("has a maker of its own where the file names one", () => {
    expect(record({ provider_id: "cloud", file: { ...file, maker: "lab" } })).toMatchObject({
      maker: "lab",
      first_party: false,
    });
  });
});

describe("schedules", () => {
  const calendars = new Map<string, CalendarFile>([
    [
      "cn",
      {
        name: "cn",
        year: {
          2026: { ...facts, days_off: ["2026-10-02", "2026-10-01"], working_days: ["2026-10-10"] },
          2025: { ...facts, days_off: ["2025-10-01"] },
        },
      },
    ],
  ]);
  const scheduled: ProviderFile = {
    ...provider,
    schedule: {
      peak: {
        windows: [{ weekdays: ["fri", "mon"], hours: ["09:00-12:00", "14:00-24:00"] }, { weekdays: ["sun"] }],
        except_holidays: "cn",
        clock: "request_start",
      },
      night: { time_zone: "UTC", windows: [{ hours: ["16:30-00:30"] }], clock: "request_end" },
      unused: { windows: [{}], clock: "unknown" },
    },
  };
  const priced = (schedule: string | string[]) =>
    record({
      provider: scheduled,
      calendars,
      file: { ...file, price: [block("2026-01-01", { when: [{ schedule, multiply: 2 }] })] },
    });

  it("are compiled to minutes, weekday numbers and an offset", () => {
    expect(priced("peak").schedules?.peak).toEqual({
      time_zone: "Asia/Shanghai",
      utc_offset: 480,
      clock: "request_start",
      windows: [
        { weekdays: [1, 5], start: 540, end: 720 },
        { weekdays: [1, 5], start: 840, end: 1440 },
        { weekdays: [0], start: 0, end: 1440 },
      ],
      days_off: { "2025": ["2025-10-01"], "2026": ["2026-10-01", "2026-10-02"] },
    });
  });

  it("run past midnight where they end before they start", () => {
    expect(priced("night").schedules?.night).toEqual({
      time_zone: "UTC",
      utc_offset: 0,
      clock: "request_end",
      windows: [{ start: 990, end: 1470 }],
    });
  });

  it("are only those that the rules name", () => {
    expect(Object.keys(priced(["peak", "night"]).schedules ?? {})).toEqual(["night", "peak"]);
    expect(record({ provider: scheduled, calendars })).not.toHaveProperty("schedules");
  });

  it("must exist, and so must their calendar", () => {
    expect(() => priced("noon")).toThrow('The schedule "noon" is not in provider.toml of example.');
    const without = {
      provider: scheduled,
      file: { ...file, price: [block("2026-01-01", { when: [{ schedule: "peak", multiply: 2 }] })] },
    };
    expect(() => record(without)).toThrow('The calendar "cn" is not in data/calendars.');
  });
});
