import type { ModelRecord, PriceBlock } from "@org/model-pricing";
import type { Correction } from "@org/model-pricing/corrections";
import { correctionText } from "../src/lib/changes/correction-words.ts";
import { deriveChanges } from "../src/lib/changes/derive-changes.ts";
import { stepPhrases } from "../src/lib/changes/step-words.ts";
import { changeEntry } from "../src/lib/feeds/change-entry.ts";
import { feedEntries } from "../src/lib/feeds/feed-entries.ts";
import { expect, test } from "./site.ts";

const DAY = "2026-09-15";

function block(effective_from: string, rest: Partial<PriceBlock>): PriceBlock {
  return {
    currency: "USD",
    effective_from,
    effective_basis: "announced",
    source: "https://example.com/pricing",
    checked_on: "2026-09-10",
    ...rest,
  };
}

function model(price: readonly PriceBlock[], rest: Partial<ModelRecord> = {}): ModelRecord {
  return {
    id: "Example-Large-2",
    provider: "example",
    slug: "example-large-2",
    maker: "example",
    first_party: true,
    name: "Example Large 2",
    currency: "USD",
    price,
    price_status: "single",
    ...rest,
  };
}

const tokens = (input: string, output: string) => ({ per_million_tokens: { input, output } });
const told = (record: ModelRecord) => deriveChanges([record], [], DAY);
const first = block("2026-01-01", { ...tokens("3", "15"), effective_basis: "in_force_on" });

for (const [name, after, kind, percents] of [
  ["both rates lower", tokens("2", "10"), "cut", ["-33.3", "-33.3"]],
  ["one rate lower, the other the same", tokens("3", "14.99"), "cut", ["-0.1"]],
  ["both rates higher", tokens("6", "15.5"), "rise", ["100", "3.3"]],
  ["one up, one down", tokens("4", "10"), "mixed", ["33.3", "-33.3"]],
] as const) {
  test(`a price with ${name} is told as ${kind}`, () => {
    const [change, ...others] = told(model([first, block("2026-08-01", after)]));
    expect(others).toEqual([]);
    expect([change?.kind, change?.basis, change?.scheduled]).toEqual([kind, "exact", false]);
    expect(change?.steps.map(({ percent }) => percent)).toEqual(percents);
    expect(change?.id).toBe("example/example-large-2/2026-08-01");
  });
}

test("a first price is new only where its basis or the release says so", () => {
  const one = (basis: PriceBlock["effective_basis"], release_date?: string) =>
    told(
      model(
        [block("2026-08-01", { ...tokens("3", "15"), effective_basis: basis })],
        release_date ? { release_date } : {},
      ),
    ).map(({ kind, basis: known }) => [kind, known]);
  expect(one("in_force_on", "2026-08-01")).toEqual([]);
  expect(one("first_seen")).toEqual([]);
  expect(one("first_seen", "2026-05-01")).toEqual([]);
  expect(one("first_seen", "2026-07-20")).toEqual([["new", "first_seen"]]);
  expect(one("release")).toEqual([["new", "exact"]]);
});

test("a day that is only an upper bound says so", () => {
  const seen = block("2026-08-01", { ...tokens("2", "10"), effective_basis: "first_seen" });
  const held = block("2026-08-20", { ...tokens("1", "5"), effective_basis: "in_force_on" });
  expect(told(model([first, seen, held])).map(({ date, basis }) => [date, basis])).toEqual([
    ["2026-08-20", "in_force_on"],
    ["2026-08-01", "first_seen"],
  ]);
});

test("a list that was only written down again is no change", () => {
  expect(told(model([first, block("2026-08-01", { ...tokens("3.00", "15"), note: "Read again." })]))).toEqual([]);
});

test("a quota or a rate that came is told, and moves nothing", () => {
  const quota = block("2026-08-01", {
    ...tokens("3", "15"),
    free: [{ units: ["input"], quantity: 1000, per: "day" }],
  });
  expect(told(model([first, quota])).map(({ kind, steps }) => [kind, steps])).toEqual([["terms", []]]);
  const cache = block("2026-08-01", { per_million_tokens: { input: "3", cache_read: "0.3", output: "15" } });
  expect(told(model([first, cache]))[0]?.steps).toEqual([
    {
      currency: "USD",
      per: "per_million_tokens",
      unit: "cache_read",
      conditions: null,
      before: null,
      after: "0.3",
      percent: null,
    },
  ]);
});

test("a batch price that halves while the base stays is a cut, under its condition", () => {
  const batch = (rate: string) => [{ service_tier: "batch", multiply: rate }];
  const [change] = told(
    model([{ ...first, when: batch("0.5") }, block("2026-08-01", { ...tokens("3", "15"), when: batch("0.25") })]),
  );
  expect(change?.kind).toBe("cut");
  expect(
    change?.steps.map(({ conditions, unit, before, after, percent }) => ({ conditions, unit, before, after, percent })),
  ).toEqual([
    { conditions: { service_tier: "batch" }, unit: "input", before: "1.5", after: "0.75", percent: "-50" },
    { conditions: { service_tier: "batch" }, unit: "output", before: "7.5", after: "3.75", percent: "-50" },
  ]);
});

test("a condition that follows its base says nothing of its own", () => {
  const when = [{ service_tier: "batch", multiply: "0.5" }];
  const [change] = told(model([{ ...first, when }, block("2026-08-01", { ...tokens("2", "10"), when })]));
  expect(change?.steps.map(({ conditions }) => conditions)).toEqual([null, null]);
});

test("a tier that comes is compared with what so long a request cost before", () => {
  const tier = [{ above_input_tokens: 200_000, ...tokens("6", "22.5") }];
  const [change] = told(model([first, block("2026-08-01", { ...tokens("3", "15"), when: tier })]));
  expect([change?.kind, change?.steps.map(({ before, after, percent }) => [before, after, percent])]).toEqual([
    "rise",
    [
      ["3", "6", "100"],
      ["15", "22.5", "50"],
    ],
  ]);
  const words = stepPhrases(change?.steps ?? [], undefined, "en");
  expect(words).toEqual(["above 200,000 input tokens: input $3.00 → $6.00 (+100 %), output $15.00 → $22.50 (+50 %)"]);
});

test("hours that only a part of a schedule lost are told as a part", () => {
  const clock = { time_zone: "Asia/Shanghai", utc_offset: 480, clock: "request_start" as const };
  const schedules = {
    every_day: { ...clock, windows: [{ start: 540, end: 720 }] },
    workdays: { ...clock, windows: [{ weekdays: [1, 2, 3, 4, 5], start: 540, end: 720 }] },
  };
  const at = (schedule: string) => [{ schedule, multiply: "2" }];
  const [change] = told(
    model([{ ...first, when: at("every_day") }, block("2026-08-03", { ...tokens("3", "15"), when: at("workdays") })], {
      schedules,
    }),
  );
  expect(change?.kind).toBe("cut");
  expect(
    change?.steps.map(({ conditions, some_hours, before, after }) => [conditions, some_hours, before, after]),
  ).toEqual([
    [{ schedule: "every_day" }, true, "6", "3"],
    [{ schedule: "every_day" }, true, "30", "15"],
  ]);
});

test("two currencies of one day are one change, the provider's own first", () => {
  const yuan = { ...first, currency: "CNY", ...tokens("20", "100") };
  const later = block("2026-08-01", { ...tokens("10", "50"), currency: "CNY", source: "https://example.com/cn" });
  const [change, ...others] = told(model([yuan, later, first, block("2026-08-01", tokens("1.5", "7.5"))]));
  expect(others).toEqual([]);
  expect(change?.steps.map(({ currency }) => currency)).toEqual(["USD", "USD", "CNY", "CNY"]);
  expect(change?.sources).toEqual(["https://example.com/pricing", "https://example.com/cn"]);
});

test("an end takes in the withdrawal of its day, and a price that nobody knows is compared past", () => {
  const gone = block("2026-09-01", { withdrawn: true });
  const [end] = told(model([first, gone], { shutdown_on: "2026-09-01", replacement: "example-large-3" }));
  expect([end?.kind, end?.replacement, end?.steps.map(({ after }) => after)]).toEqual([
    "shut_down",
    "example-large-3",
    [null, null],
  ]);
  const unknown = block("2026-03-01", { unknown: true });
  const [again, lost] = told(model([first, unknown, block("2026-06-01", tokens("2", "15"))]));
  expect(lost?.kind).toBe("unknown");
  expect(again?.steps.map(({ before, after }) => [before, after])).toEqual([["3", "2"]]);
});

test("what is ahead is scheduled, and keeps its id when its day has come", () => {
  const record = model([first, block("2026-10-01", tokens("2", "10"))], { shutdown_on: "2026-10-10" });
  const [ahead, then] = [deriveChanges([record], [], DAY), deriveChanges([record], [], "2026-12-01")];
  expect(ahead.map(({ scheduled }) => scheduled)).toEqual([true, true]);
  expect(then.map(({ scheduled }) => scheduled)).toEqual([false, false]);
  expect(ahead.map(({ id, kind }) => [id, kind])).toEqual(then.map(({ id, kind }) => [id, kind]));
  // Told when it was seen announced, an end thirty days before: 10 October less 30 days is 10 September.
  expect(feedEntries(ahead, DAY).map(({ change, published }) => [change.date, published])).toEqual([
    ["2026-10-01", "2026-09-10"],
    ["2026-10-10", "2026-09-10"],
  ]);
  expect(feedEntries(ahead, "2026-09-09")).toEqual([]);
});

const corrections: readonly Correction[] = [
  {
    provider: "example",
    model: "Example-Large-2",
    currency: "USD",
    block: "2026-01-01",
    field: "per_million_tokens.cache_read",
    old: "3",
    new: "0.3",
    from: "2026-01-01",
    corrected_on: "2026-09-01",
    why: "A slip of the decimal <point>.",
    source: "https://example.com/pricing",
  },
  {
    provider: "example",
    model: "Example-Large-2",
    field: "when.1.multiply",
    old: null,
    new: "0.5",
    from: "2026-01-01",
    until: "2026-06-01",
    corrected_on: "2026-09-01",
    why: "It was not copied.",
    source: "https://example.com/batch",
  },
  {
    provider: "example",
    field: "tax_included",
    old: true,
    new: false,
    from: "2026-01-01",
    corrected_on: "2026-09-02",
    why: "It was misread.",
    source: "https://example.com/tax",
  },
];

test("corrections are changes of the day on which they were made, apart from prices of that day", () => {
  const record = model([first, block("2026-09-01", tokens("2", "10"))]);
  const changes = deriveChanges([record], corrections, DAY);
  expect(changes.map(({ id, kind, model: of }) => [id, kind, of])).toEqual([
    ["example/*/2026-09-02/correction", "correction", null],
    ["example/example-large-2/2026-09-01", "cut", "Example-Large-2"],
    ["example/example-large-2/2026-09-01/correction", "correction", "Example-Large-2"],
  ]);
  const [, , mended] = changes;
  expect(mended?.corrections.map(({ percent }) => percent)).toEqual(["-90", null]);
  expect(mended?.sources).toEqual(["https://example.com/pricing", "https://example.com/batch"]);
  expect(mended?.corrections.map((value) => correctionText(value, "en"))).toEqual([
    "per_million_tokens.cache_read (USD): 3 is 0.3; wrong for requests from 2026-01-01",
    "when.1.multiply: none is 0.5; wrong for requests from 2026-01-01 to before 2026-06-01",
  ]);
});

test("an entry of a feed says it in both languages, and escapes what data says", () => {
  const changes = deriveChanges([model([first])], corrections, DAY);
  const change = changes.find(({ slug }) => slug === "example-large-2");
  if (!change) throw new Error("The correction is missing.");
  const facts = {
    provider: { name: "Example & Sons" },
    schedules: undefined,
    url: (locale: string) => `https://x.test/${locale}/`,
  };
  const entry = changeEntry(change, facts, { published: "2026-09-01", host: "prices.test" });
  expect(entry.id).toBe("tag:prices.test,2026:change/example/example-large-2/2026-09-01/correction");
  expect(entry.title).toBe("Example Large 2 (Example & Sons) 更正 · correction");
  expect(entry.html).toContain('<div lang="zh-CN">');
  expect(entry.html).toContain('<div lang="en">');
  expect(entry.html).toContain("A slip of the decimal &lt;point&gt;.");
  expect(entry.html).toContain("Example &amp; Sons");
});
