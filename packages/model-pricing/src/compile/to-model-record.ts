import type { Alias, ModelRecord, PriceBlock, Schedule } from "../types.ts";
import type { AuthoredAlias, CalendarFile, InheritedFacts, ModelFile, ProviderFile } from "./authored.ts";
import { INHERITED_FACTS } from "./inherited-facts.ts";
import { parseMoment, startInstant, toUtc } from "./instants.ts";
import { compilePriceBlock, pick } from "./price-block.ts";
import { compileSchedule } from "./schedule.ts";
import { knownZone } from "./time-zone.ts";

export interface RecordSources {
  readonly provider_id: string;
  readonly provider: ProviderFile;
  readonly calendars: ReadonlyMap<string, CalendarFile>;
  /** File name without its ending. */
  readonly slug: string;
  readonly file: ModelFile;
  /** The model that `file.base` names, as a record or as its file. */
  readonly base?: ModelRecord | ModelFile;
  readonly source_file?: string;
}

/**
 * Makes the catalog's record of one model from its file and what its provider says. Facts and limits are inherited from
 * the base, prices never are.
 *
 * @throws {RangeError} A rule names a schedule that `provider` does not have, or a schedule names an unknown calendar.
 */
export function toModelRecord(sources: RecordSources): ModelRecord {
  const { provider_id, provider, slug, file, base, source_file } = sources;
  const zone = knownZone(provider.time_zone);
  const currency = provider.currency ?? "USD";
  const maker = makerOf(sources);
  const facts = Object.fromEntries(INHERITED_FACTS.map((key) => [key, file[key] ?? base?.[key]])) as InheritedFacts;
  return pick<ModelRecord>({
    id: file.id ?? slug,
    provider: provider_id,
    slug,
    maker,
    first_party: maker === provider_id,
    name: file.name,
    ...facts,
    base: file.base,
    moved_to: file.moved_to,
    lifecycle: file.lifecycle,
    shutdown_on: file.shutdown_on,
    shuts_down_at: file.shutdown_on && startInstant(file.shutdown_on, zone),
    replacement: file.replacement,
    aliases: file.aliases,
    alias: file.alias?.map((alias) => compileAlias(alias, zone)),
    covered_by: file.covered_by,
    notes: file.notes,
    currency,
    schedules: schedulesOf(sources),
    neutral: provider.neutral,
    region_group: provider.region_group,
    price: compilePrices(file, currency, zone),
    price_status: null,
    source_file,
  });
}

/** The maker of the base, else what the file says, else the provider itself. */
function makerOf({ file, base, provider_id }: RecordSources): string {
  if (file.base !== undefined) return base?.maker ?? file.base.slice(0, file.base.indexOf("/"));
  return file.maker ?? provider_id;
}

function compileAlias({ id, fixes, from, until }: AuthoredAlias, zone: string): Alias {
  return pick<Alias>({ id, fixes, from: from && toUtc(from, zone), until: until && toUtc(until, zone) });
}

/** Blocks of the provider's own currency first, then the others as they appear; oldest first within each. */
function compilePrices(file: ModelFile, currency: string, zone: string): PriceBlock[] {
  const blocks = (file.price ?? []).map((block) => compilePriceBlock(block, currency, zone));
  const currencies = [...new Set([currency, ...blocks.map((block) => block.currency)])];
  const startOf = (block: PriceBlock) => parseMoment(block.effective_from, zone);
  return currencies.flatMap((wanted) =>
    blocks.filter((block) => block.currency === wanted).sort((a, b) => startOf(a) - startOf(b)),
  );
}

/** The schedules that the file's rules name: a record holds what its own price needs. */
function schedulesOf({ file, provider, calendars, provider_id }: RecordSources): Record<string, Schedule> | undefined {
  const zone = knownZone(provider.time_zone);
  // When the first price that asks for each schedule starts: no older holiday is ever looked up.
  const starts = new Map<string, number>();
  for (const { effective_from, when = [] } of file.price ?? []) {
    const start = parseMoment(effective_from, zone);
    for (const name of when.flatMap(({ schedule }) => schedule ?? [])) {
      starts.set(name, Math.min(start, starts.get(name) ?? start));
    }
  }
  if (starts.size === 0) return undefined;
  const compiled = [...starts.keys()].sort().map((name) => {
    const schedule = provider.schedule?.[name];
    if (!schedule) throw new RangeError(`The schedule "${name}" is not in provider.toml of ${provider_id}.`);
    return [name, compileSchedule(schedule, provider, calendars, starts.get(name))] as const;
  });
  return Object.fromEntries(compiled);
}
