import fc from "fast-check";
import { anyRuleRates } from "./any-rates.ts";

type Entry = readonly [string, unknown];

/** Limits that small and large requests straddle. */
const LIMITS: Readonly<Record<string, readonly number[]>> = {
  input_tokens: [3, 10, 100, 200_000],
  output_tokens: [3, 10, 200, 0],
  cache_read_input_tokens: [2, 100, 0],
  input_audio_tokens: [2, 0],
  results: [25],
  output_video_seconds: [2, 10.5],
  input_audio_seconds: [10],
  input_images: [2],
};

const threshold: fc.Arbitrary<Entry> = fc
  .tuple(fc.constantFrom("above", "from", "upto"), fc.constantFrom("input_tokens", ...Object.keys(LIMITS)))
  .chain(([side, field]) =>
    fc
      .constantFrom(...(LIMITS[field] as readonly number[]))
      // At least 0 is no condition.
      .map((limit) => [`${limit === 0 && side === "from" ? "above" : side}_${field}`, limit] as const),
  );

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  service_tier: ["batch", "flex", ["batch", "flex"], ["flex", "priority"]],
  region: ["us", "eu", ["us", "eu"], "us-east-1", ["us-east-1", "us-west-2"], "global"],
  speed: ["fast"],
  thinking: [true, false],
  quality: ["high", "standard", ["low", "high"], "auto"],
  resolution: ["720p", "4k", ["720p", "1080p"]],
  with_audio: [true, false, [true, false]],
};

const attribute: fc.Arbitrary<Entry> = fc
  .constantFrom("service_tier", "service_tier", "region", ...Object.keys(VALUES))
  .chain((name) => fc.constantFrom(...(VALUES[name] as readonly unknown[])).map((value) => [name, value] as const));

/** Schedules that `anyProvider` defines. */
const schedule: fc.Arbitrary<Entry> = fc
  .constantFrom("day", "night", "workdays", ["night", "workdays"], ["day", "night"])
  .map((names) => ["schedule", names] as const);

const conditions = fc
  .uniqueArray(fc.oneof({ weight: 4, arbitrary: attribute }, { weight: 3, arbitrary: threshold }, schedule), {
    minLength: 1,
    maxLength: 3,
    selector: ([key]) => key,
  })
  .map((entries) => Object.fromEntries(entries));

const factor = fc.constantFrom(0.5, 2, 1.1, 1, 0, 0.0005, 1.25);

const multiply = fc.oneof(
  { weight: 3, arbitrary: factor as fc.Arbitrary<unknown> },
  fc.record(
    { input: factor, output: factor, cache_read: factor, cache_write: factor, input_audio: factor, reasoning: factor },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      input: factor,
      output: factor,
      per_thousand_calls: fc.oneof(factor, fc.record({ web_search: factor, request: factor }, { requiredKeys: [] })),
      per_second: factor,
      per_hour: fc.oneof(factor, fc.record({ session: factor, input_audio: factor }, { requiredKeys: [] })),
      per_image: factor,
      per_thousand_pages: fc.record({ input: factor }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  ),
);

const anyEffect = fc.oneof(
  { weight: 10, arbitrary: anyRuleRates as fc.Arbitrary<object> },
  { weight: 9, arbitrary: multiply.map((factors) => ({ multiply: factors })) },
  {
    weight: 5,
    arbitrary: fc.tuple(anyRuleRates, multiply).map(([rates, factors]) => ({ ...rates, multiply: factors })),
  },
  { weight: 1, arbitrary: fc.constant({ not_offered: true }) },
);

type Keys = Readonly<Record<string, unknown>>;

/** The same thresholds, moved so that fewer requests meet them. */
function tighten(when: Keys): Keys {
  const moved = Object.entries(when).map(([key, value]): Entry => {
    const [side, field] = [key.slice(0, key.indexOf("_")), key.slice(key.indexOf("_") + 1)];
    if (typeof value !== "number") return [key, value];
    if (side === "above") return [`from_${field}`, value + 2];
    return side === "from" ? [`above_${field}`, value] : [key, Math.max(0, value - 1)];
  });
  return Object.fromEntries(moved);
}

/** A case of an earlier rule: it asks for more, and writes at least the same rates. */
function narrow(earlier: { when: Keys; effect: Keys }, when: Keys, effect: Keys, isTighter: boolean) {
  const isWritten = (key: string) => key.startsWith("per_") && typeof effect[key] === typeof earlier.effect[key];
  const rates = Object.keys(earlier.effect)
    .filter(isWritten)
    .map((key) => [key, { ...(earlier.effect[key] as Keys), ...(effect[key] as Keys) }]);
  return {
    when: isTighter ? tighten(earlier.when) : { ...earlier.when, ...when },
    effect: { ...effect, ...Object.fromEntries(rates) },
  };
}

/** `[[price.when]]` rules as authored, some of them cases of others. Rules that clash are taken out by `mendFile`. */
export const anyRules = fc
  .array(
    fc.record({
      when: conditions,
      effect: anyEffect as fc.Arbitrary<Keys>,
      kind: fc.constantFrom("own", "own", "case", "case", "tighter"),
      of: fc.nat({ max: 6 }),
    }),
    { maxLength: 7 },
  )
  .map((drafts) => {
    const rules: { when: Keys; effect: Keys }[] = [];
    for (const { when, effect, kind, of } of drafts) {
      const earlier = rules[of % Math.max(1, rules.length)];
      rules.push(
        earlier === undefined || kind === "own" ? { when, effect } : narrow(earlier, when, effect, kind === "tighter"),
      );
    }
    return rules.map((rule): Keys => ({ ...rule.when, ...rule.effect }));
  });
