import {
  createResolver,
  extendCatalog,
  formatResolution,
  type ModelRecord,
  type Resolution,
  type Resolver,
} from "../index.ts";
import { CliError, type Io } from "./io.ts";
import { readOwnPrices } from "./own-prices.ts";

/** The models a command works on: the catalog, with the user's own prices laid over it. */
export interface Context {
  readonly models: readonly ModelRecord[];
  readonly resolver: Resolver;
  readonly dataDate: string;
  readonly version: string;
  /** Whole days from the data's day to now. */
  readonly dataAgeDays: number;
}

/** Prices change within weeks: from then on a reader is told. */
const STALE_AFTER_DAYS = 30;

/** Loads the catalog, and the files of `--prices` over it. */
export async function loadContext(io: Io, priceFiles: readonly string[] = []): Promise<Context> {
  const catalog = await import("../catalog.ts");
  let models: readonly ModelRecord[] = catalog.models;
  for (const path of priceFiles) models = extendCatalog(models, await readOwnPrices(io, path));
  const resolver = createResolver(models);
  const { data_date: dataDate, version } = catalog;
  const dataAgeDays = Math.max(0, Math.floor((io.now().getTime() - Date.parse(dataDate)) / 86_400_000));
  return { models, resolver, dataDate, version, dataAgeDays };
}

/** The moment a command prices at: `--at`, else now, to the second. */
export function momentOf(io: Io, at: string | undefined): string {
  return at ?? `${io.now().toISOString().slice(0, 19)}Z`;
}

/** Says on standard error which moment was taken where nobody named one. After a result, so that an error stays one line. */
export function sayMoment(io: Io, asked: string | undefined, at: string): void {
  if (asked === undefined) io.err(`at ${at} (now; --at prices another moment)`);
}

/** Says on standard error that the data is old, where it is; `--json` has the age as a field. */
export function sayAge(io: Io, { dataDate, dataAgeDays }: Context): void {
  if (dataAgeDays <= STALE_AFTER_DAYS) return;
  io.err(
    `warning: data of ${dataDate} (${dataAgeDays} days old); prices may have changed since: update @org/model-pricing.`,
  );
}

/** Says on standard error how a model was found, where the id left a choice. */
export function sayResolution(io: Io, resolution: Resolution): void {
  const isPlain = resolution.matched === "provider_id" && resolution.moved_from === undefined;
  if (!isPlain) io.err(formatResolution(resolution));
}

/** Collects a repeatable flag. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Reads `POOL=N` flags. */
export function parsePools(values: readonly string[] | undefined): Record<string, number> | undefined {
  if (!values) return undefined;
  return Object.fromEntries(
    values.map((value) => {
      const match = /^(.+)=(\d+(?:\.\d+)?)$/.exec(value);
      if (!match) throw new CliError(`--free-remaining is "${value}"; expected POOL=N, such as gemini-3=1500.`);
      return [match[1] as string, Number(match[2])];
    }),
  );
}
