/**
 * The registry of billable units: which rate tables exist, which keys each may hold, and which usage field each key bills.
 * Adding a unit is an API change. Nothing here reads a price.
 */

/** A rate table: how many of the usage field one rate is for, and the tail of the usage field's name. */
interface TableShape {
  /** Counts of the usage field that one rate pays for; 3600 for `per_hour`, whose usage is in seconds. */
  readonly scale: number;
  readonly suffix: string;
  /** Whether the count may have up to six decimals (seconds, token hours, megapixels, gigabyte-days, credits). */
  readonly fractional: boolean;
  readonly keys: readonly string[];
}

const MEDIA_SECONDS = ["input_audio", "output_audio", "input_image", "input_video", "output_video", "session"] as const;

export const RATE_TABLES = {
  per_million_tokens: {
    scale: 1_000_000,
    suffix: "tokens",
    fractional: false,
    keys: [
      "input",
      "cache_read",
      "cache_read_explicit",
      "cache_write",
      "cache_write_1h",
      "cache_write_12h",
      "input_audio",
      "cache_read_audio",
      "cache_write_audio",
      "input_image",
      "cache_read_image",
      "input_video",
      "cache_read_video",
      "output",
      "reasoning",
      "output_audio",
      "output_image",
      "output_video",
      "citation",
      "routing",
    ],
  },
  per_million_token_hours: { scale: 1_000_000, suffix: "token_hours", fractional: true, keys: ["cache_storage"] },
  per_thousand_calls: {
    scale: 1000,
    suffix: "calls",
    fractional: false,
    keys: [
      "request",
      "web_search",
      "x_search",
      "x_profile_search",
      "file_search",
      "grounding",
      "maps",
      "code_execution",
      "web_fetch",
      "attachment_search",
      "enterprise_web_search",
      "text_message",
      "rerank",
      "result",
    ],
  },
  per_thousand_pages: { scale: 1000, suffix: "pages", fractional: false, keys: ["input", "input_annotated"] },
  per_million_characters: { scale: 1_000_000, suffix: "characters", fractional: false, keys: ["input", "output"] },
  per_second: { scale: 1, suffix: "seconds", fractional: true, keys: MEDIA_SECONDS },
  per_minute: { scale: 60, suffix: "seconds", fractional: true, keys: MEDIA_SECONDS },
  per_hour: { scale: 3600, suffix: "seconds", fractional: true, keys: MEDIA_SECONDS },
  per_image: { scale: 1, suffix: "images", fractional: false, keys: ["input", "output", "edit"] },
  per_megapixel: { scale: 1, suffix: "megapixels", fractional: true, keys: ["input", "output"] },
  per_video: { scale: 1, suffix: "videos", fractional: false, keys: ["input", "output"] },
  per_track: { scale: 1, suffix: "tracks", fractional: false, keys: ["output"] },
  per_session: { scale: 1, suffix: "sessions", fractional: false, keys: ["container"] },
  per_credit: {
    scale: 1,
    suffix: "credits",
    fractional: true,
    keys: ["parse", "extract", "split", "edit", "search", "scrape", "crawl"],
  },
  per_gigabyte_day: { scale: 1, suffix: "gigabyte_days", fractional: true, keys: ["vector_store"] },
} as const satisfies Record<string, TableShape>;

type Tables = typeof RATE_TABLES;
/** Name of a rate table, such as `per_million_tokens`. */
export type RateTableName = keyof Tables;
/** A key that the given rate table may hold. */
export type RateKey<T extends RateTableName> = Tables[T]["keys"][number];
/** Usage fields whose name is not the key plus the table's suffix: OpenTelemetry's and Anthropic's own words. */
export interface OwnFieldNames {
  cache_read: "cache_read_input_tokens";
  cache_read_explicit: "cache_read_explicit_input_tokens";
  cache_write: "cache_creation_input_tokens";
  cache_write_1h: "cache_creation_1h_input_tokens";
  cache_write_12h: "cache_creation_12h_input_tokens";
  cache_read_audio: "cache_read_input_audio_tokens";
  cache_read_image: "cache_read_input_image_tokens";
  cache_read_video: "cache_read_input_video_tokens";
  cache_write_audio: "cache_creation_input_audio_tokens";
  reasoning: "reasoning_output_tokens";
  result: "results";
}
type FieldOf<T extends RateTableName> = {
  [K in RateKey<T>]: K extends keyof OwnFieldNames ? OwnFieldNames[K] : `${K}_${Tables[T]["suffix"]}`;
}[RateKey<T>];
/** Name of a count in a usage record, such as `input_tokens` or `output_video_seconds`. */
export type UsageField = { [T in RateTableName]: FieldOf<T> }[RateTableName];

/** One billable unit: a key of a rate table. */
export interface Unit {
  readonly table: RateTableName;
  readonly key: string;
  readonly usage_field: UsageField;
  readonly scale: number;
  readonly fractional: boolean;
  /** Keys of the same table that this one is a part of, nearest first. */
  readonly ancestors: readonly string[];
}

/**
 * Wholes and their parts. Parts of one row do not overlap; two rows of one whole split it in two ways. A cached modality
 * belongs first to its cache, then to its modality. A key that is no part (`citation`, `routing`, every tool) counts on
 * its own, outside `input` and `output`.
 */
const PARTS: { readonly [T in RateTableName]?: readonly (readonly [whole: RateKey<T>, ...parts: RateKey<T>[]])[] } = {
  per_million_tokens: [
    ["input", "cache_read", "cache_write"],
    ["input", "input_audio", "input_image", "input_video"],
    ["output", "reasoning", "output_audio", "output_image", "output_video"],
    ["cache_read", "cache_read_explicit"],
    ["cache_write", "cache_write_1h", "cache_write_12h"],
    ["cache_read", "cache_read_audio", "cache_read_image", "cache_read_video"],
    ["cache_write", "cache_write_audio"],
    ["input_audio", "cache_read_audio", "cache_write_audio"],
    ["input_image", "cache_read_image"],
    ["input_video", "cache_read_video"],
  ],
  per_thousand_pages: [["input", "input_annotated"]],
};

/** The usage field that a key of a table bills: the key and the table's suffix, but for `OwnFieldNames`. */
function usageField(table: RateTableName, key: string): UsageField {
  const name = `${key}_${RATE_TABLES[table].suffix}`
    .replace("result_calls", "results")
    .replace("reasoning", "$&_output")
    .replace("cache_write", "cache_creation")
    .replace(/(cache_.+?)((_audio|_image|_video)?_tokens)$/, "$1_input$2");
  return name as UsageField;
}

/** Keys of `table` that `key` is a part of, nearest first; empty for a unit that counts on its own. */
export function unitAncestors(table: string, key: string): readonly string[] {
  const rows: readonly (readonly [whole: string, ...parts: string[]])[] = PARTS[table as RateTableName] ?? [];
  const wholes = rows.filter(([, ...parts]) => parts.includes(key)).map(([whole]) => whole);
  return [...new Set([...wholes, ...wholes.flatMap((whole) => unitAncestors(table, whole))])];
}

function buildUnits(): readonly Unit[] {
  return Object.entries<TableShape>(RATE_TABLES).flatMap(([name, { scale, fractional, keys }]) => {
    const table = name as RateTableName;
    return keys.map((key) => ({
      table,
      key,
      usage_field: usageField(table, key),
      scale,
      fractional,
      ancestors: unitAncestors(table, key),
    }));
  });
}

/** Every billable unit, in the order in which lines of a bill are written. */
export const UNITS: readonly Unit[] = /* @__PURE__ */ buildUnits();

/** The units that a usage field can be billed as: several for seconds (per second, minute, hour), else one. */
export const UNITS_OF_FIELD: ReadonlyMap<string, readonly Unit[]> = /* @__PURE__ */ groupByField();

function groupByField(): ReadonlyMap<string, readonly Unit[]> {
  const fields = new Map<string, Unit[]>();
  for (const unit of UNITS) fields.set(unit.usage_field, [...(fields.get(unit.usage_field) ?? []), unit]);
  return fields;
}

/** Wholes and their parts by usage field: `PARTS` row by row. */
export const PARTS_OF_FIELDS: readonly { readonly whole: UsageField; readonly parts: readonly UsageField[] }[] =
  /* @__PURE__ */ Object.entries(PARTS).flatMap(([table, rows]) =>
    rows.map((row) => {
      const [whole, ...parts] = row.map((key) => usageField(table as RateTableName, key));
      return { whole: whole as UsageField, parts };
    }),
  );
