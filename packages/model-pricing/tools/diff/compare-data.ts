import { isDeepStrictEqual } from "node:util";
import type { ProviderRecord } from "../../src/compile/provider-record.ts";
import type { ModelRecord } from "../../src/types.ts";
import { type CompiledCatalog, compileCatalog } from "../compile-catalog.ts";
import type { DataSet } from "../load.ts";
import type { Problem } from "../problem.ts";
import type { DataDiff, ModelChange, ProviderChange } from "./changes.ts";
import { compareFacts } from "./compare-facts.ts";
import { comparePrices } from "./compare-prices.ts";

/** Facts that models take from their provider: one change there is told once. */
const FROM_PROVIDER: readonly (keyof ModelRecord)[] = ["schedules", "neutral", "region_group", "currency"];
/** What the compiler computes from the rest, or what is told elsewhere. */
const COMPUTED = ["price", "source_file", "price_status", "last_seen", "shuts_down_at", "provider", "slug"];

interface Side {
  readonly data: DataSet;
  readonly catalog: CompiledCatalog;
  readonly models: ReadonlyMap<string, ModelRecord>;
  readonly providers: ReadonlyMap<string, ProviderRecord>;
  /** Paths of model files of which there is no record. */
  readonly unread: ReadonlySet<string>;
}

/** Compares two states of the data. Files that cannot be read are named and compared with nothing. */
export function compareData(before: DataSet, after: DataSet, now: number): Omit<DataDiff, "base" | "other_files"> {
  const [old, next] = [compileSide(before), compileSide(after)];
  const names = [...new Set([...next.models.keys(), ...old.models.keys()])].sort();
  const models = names.flatMap((name) => {
    const [was, is] = [old.models.get(name), next.models.get(name)];
    if (!is && was?.source_file !== undefined && next.unread.has(was.source_file)) return [];
    const change = compareModel(name, was, is, now);
    const wasBroken = !was && is?.source_file !== undefined && old.unread.has(is.source_file);
    return change ? [wasBroken ? { ...change, was_broken: true as const } : change] : [];
  });
  const problems = [...next.data.problems, ...next.catalog.problems];
  return { providers: compareProviders(old, next), models, broken: firstOfEach(problems) };
}

function compileSide(data: DataSet): Side {
  const catalog = compileCatalog(data);
  const read = new Set(catalog.models.map((model) => model.source_file));
  const paths = data.providers.flatMap(({ models }) => models.map(({ path }) => path));
  return {
    unread: new Set(paths.filter((path) => !read.has(path))),
    data,
    catalog,
    models: new Map(catalog.models.map((model) => [`${model.provider}/${model.id}`, model])),
    providers: new Map(catalog.providers.map((provider) => [provider.id, provider])),
  };
}

function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) if (!first.has(problem.file)) first.set(problem.file, problem);
  return [...first.values()];
}

function compareModel(
  model: string,
  before: ModelRecord | undefined,
  after: ModelRecord | undefined,
  now: number,
): ModelChange | undefined {
  const prices = comparePrices({ before, after, now });
  const kind = before === undefined ? "new" : after === undefined ? "removed" : "changed";
  const facts = before && after ? compareFacts(before, after, [...FROM_PROVIDER, ...COMPUTED]) : [];
  const shut_down = after && shutDown(before, after);
  if (kind === "changed" && prices.length + facts.length === 0) return undefined;
  return { model, kind, ...(shut_down !== undefined && { shut_down }), facts, prices };
}

/** The day of a shutdown that was not known before. */
function shutDown(before: ModelRecord | undefined, after: ModelRecord): string | undefined {
  if (after.shutdown_on !== undefined && after.shutdown_on !== before?.shutdown_on) return after.shutdown_on;
  return after.lifecycle === "shut_down" && before?.lifecycle !== "shut_down" ? "a day that is not known" : undefined;
}

function compareProviders(old: Side, next: Side): readonly ProviderChange[] {
  const ids = [...new Set([...next.providers.keys(), ...old.providers.keys()])].sort();
  // A provider whose file is broken on one side is named among the broken files.
  const folders = new Map([old, next].map((side) => [side, new Set(side.data.providers.map(({ id }) => id))]));
  const isWhole = (id: string) =>
    [old, next].every((side) => side.providers.has(id) || folders.get(side)?.has(id) !== true);
  return ids.filter(isWhole).flatMap((provider): ProviderChange[] => {
    const [before, after] = [old.providers.get(provider), next.providers.get(provider)];
    if (!before || !after) {
      const kind = after ? "new" : "removed";
      return [{ provider, kind, facts: [], reaches_prices_by: [], models_reached: 0 }];
    }
    const facts = compareFacts(before, after, ["id"]);
    const reached = reachedModels(provider, old, next);
    if (facts.length === 0 && reached.size === 0) return [];
    const reaches_prices_by = [...new Set([...reached.values()].flat())].sort();
    return [{ provider, kind: "changed", facts, reaches_prices_by, models_reached: reached.size }];
  });
}

/** Models whose own file says the same and whose prices still differ, each with what they differ by. */
function reachedModels(provider: string, old: Side, next: Side): ReadonlyMap<string, readonly string[]> {
  const reached = new Map<string, readonly string[]>();
  for (const [name, after] of next.models) {
    const before = old.models.get(name);
    if (after.provider !== provider || !before) continue;
    const starts = (model: ModelRecord) =>
      model.price.map(({ effective_from, starts_at }) => [effective_from, starts_at]);
    const common = starts(before).filter(([from]) => starts(after).some(([other]) => other === from));
    const isMoved = common.some(([from, start]) => starts(after).some(([other, at]) => other === from && at !== start));
    const by = [
      ...FROM_PROVIDER.filter((key) => !isDeepStrictEqual(before[key], after[key])),
      ...(isMoved ? ["time_zone"] : []),
    ];
    if (by.length > 0) reached.set(name, by);
  }
  return reached;
}
