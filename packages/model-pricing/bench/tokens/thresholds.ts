import { formatNumber, formatRatio } from "../lib/format.ts";
import { pairedRatio } from "../lib/statistics.ts";
import { ours, rivals } from "./counters.ts";
import { modes } from "./measure-steady.ts";
import { meanRatio, type TokenResults, timesFaster, timesFasterThanBest } from "./results.ts";

/** One thing that the counter is to achieve, and whether it did. */
export interface Check {
  claim: string;
  measured: string;
  holds: boolean | "not measured";
}

interface Ratio {
  ratio: number;
  where: string;
}

const lowest = (ratios: Ratio[]) => ratios.reduce((low, one) => (one.ratio < low.ratio ? one : low));

function checkLowest(claim: string, ratios: Ratio[], atLeast: number): Check {
  if (ratios.length === 0) return { claim, measured: "", holds: "not measured" };
  const { ratio, where } = lowest(ratios);
  return {
    claim,
    measured: `lowest ${formatRatio(ratio)} (${where}) of ${ratios.length} cells`,
    holds: ratio >= atLeast,
  };
}

function throughputChecks({ steady }: TokenResults): Check[] {
  const cells = steady?.cells ?? [];
  const ratiosOf = (ratio: (ms: (typeof cells)[number]["ms"]) => number | undefined) =>
    cells.flatMap(({ text, bytes, mode, ms }) => {
      const value = ratio(ms);
      return value === undefined ? [] : [{ ratio: value, where: `${text}, ${bytes} B, ${mode}` }];
    });
  const means = [10_000, 100_000].flatMap((bytes) =>
    modes.map((mode): Check => {
      const these = cells.filter((cell) => cell.bytes === bytes && cell.mode === mode);
      const mean = meanRatio(these.map(({ ms }) => timesFasterThanBest(ms)));
      const state = mode === "cleared" ? "with cleared caches" : "warm";
      const claim = `at least 8x the best rival, geometric mean over the texts, ${bytes / 1000} kB, ${state}`;
      if (mean === undefined) return { claim, measured: "", holds: "not measured" };
      return { claim, measured: `${formatRatio(mean)} over ${these.length} texts`, holds: mean >= 8 };
    }),
  );
  const beatsJsTiktoken = ratiosOf((ms) => timesFaster(ms, "js-tiktoken"));
  return [
    ...means,
    checkLowest("at least 20x js-tiktoken in every cell", beatsJsTiktoken, 20),
    checkLowest("never slower than the best rival in any cell", ratiosOf(timesFasterThanBest), 1),
  ];
}

function coldStartCheck({ cold_starts = [] }: TokenResults): Check {
  const claim = "cold start at most half of the fastest rival's";
  const own = cold_starts.find(({ counter }) => counter === ours);
  const peers = cold_starts.filter(({ counter }) => (rivals as readonly string[]).includes(counter));
  if (own === undefined || peers.length === 0) return { claim, measured: "", holds: "not measured" };
  const { ratio, where } = lowest(peers.map(({ counter, ms }) => ({ ratio: pairedRatio(ms, own.ms), where: counter })));
  return { claim, measured: `${formatNumber(1 / ratio)} of ${where}'s`, holds: ratio >= 2 };
}

/** What a character of a long text may cost beside one of a short text: longer tables leave the processor's nearest cache. */
const tolerance = 2;

function hostileChecks({ hostile = [] }: TokenResults): Check[] {
  const slow = "1 M characters of each hostile kind in under 1.5 s, the first call of a process";
  const linear = `time grows linearly from 10 k to 1 M characters (within ${tolerance}x; quadratic would be 100x)`;
  const long = hostile.filter(({ characters, ms }) => characters === 1_000_000 && ms[ours] !== undefined);
  if (long.length === 0) return [slow, linear].map((claim) => ({ claim, measured: "", holds: "not measured" }));
  const taken = long.map(({ kind, ms }) => ({
    kind,
    ms: ms[ours] === "over" ? Number.POSITIVE_INFINITY : (ms[ours] as number),
  }));
  const slowest = taken.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
  const growth = long.map(({ kind, ours_settled_ms: at1M = Number.POSITIVE_INFINITY }) => {
    const short = hostile.find((one) => one.kind === kind && one.characters === 10_000);
    return { kind, ratio: at1M / (short?.ours_settled_ms ?? Number.NaN) };
  });
  const steepest = growth.reduce((worst, one) => (one.ratio > worst.ratio ? one : worst));
  return [
    { claim: slow, measured: `slowest ${formatNumber(slowest.ms)} ms (${slowest.kind})`, holds: slowest.ms < 1500 },
    {
      claim: linear,
      measured: `steepest ${formatRatio(steepest.ratio)} of linear (${steepest.kind})`,
      holds: growth.every(({ ratio }) => ratio <= tolerance),
    },
  ];
}

function agreementCheck({ steady }: TokenResults): Check {
  const claim = "counts equal tiktoken's on every sample measured";
  if (steady === undefined || steady.cells.every(({ ms }) => ms[ours] === undefined))
    return { claim, measured: "", holds: "not measured" };
  const wrong = steady.disagreements
    .filter(({ counter }) => counter === ours)
    .reduce((sum, { samples }) => sum + samples, 0);
  return { claim, measured: `${wrong} samples differ`, holds: wrong === 0 };
}

/** Says of each thing that the counter is judged by whether this run shows it. */
export function checkThresholds(results: TokenResults): Check[] {
  return [agreementCheck(results), ...throughputChecks(results), coldStartCheck(results), ...hostileChecks(results)];
}
