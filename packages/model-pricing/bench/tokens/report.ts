import { formatKilobytes, formatNumber, formatRatio } from "../lib/format.ts";
import { formatMachine } from "../lib/machine.ts";
import { markdownTable } from "../lib/markdown-table.ts";
import { median, pairedRatio } from "../lib/statistics.ts";
import { type CounterName, counters, ourEstimate, ours, rivals } from "./counters.ts";
import { type Cell, type Mode, modes } from "./measure-steady.ts";
import { meanRatio, megabytesPerSecond, type TokenResults, timesFaster, timesFasterThanBest } from "./results.ts";
import { checkThresholds } from "./thresholds.ts";

const columns = [...rivals, "tokenx"] as const satisfies CounterName[];
const ratioOrDash = (ratio: number | undefined) => (ratio === undefined ? "-" : formatRatio(ratio));
const titleOf = (name: CounterName) => counters[name].title;
const sizeOf = (bytes: number) =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : bytes >= 1000 ? `${bytes / 1000} kB` : `${bytes} B`;
const stateOf: Record<Mode, string> = { cleared: "caches cleared before each sample", warm: "caches warm" };

function ratioRow(title: string, speed: string, cells: Pick<Cell, "ms">[]): string[] {
  const best = meanRatio(cells.map(({ ms }) => timesFasterThanBest(ms)));
  return [
    title,
    speed,
    ratioOrDash(best),
    ...columns.map((name) => ratioOrDash(meanRatio(cells.map(({ ms }) => timesFaster(ms, name))))),
  ];
}

const ratioHead = (first: string) => [first, "MB/s", "best rival", ...columns.map(titleOf)];

function throughputTable(cells: Cell[]): string {
  const rows = cells.map((cell) => {
    const own = cell.ms[ours];
    return ratioRow(cell.text, own === undefined ? "-" : formatNumber(megabytesPerSecond(cell.pass_bytes, own)), [
      cell,
    ]);
  });
  return markdownTable(ratioHead("text"), [...rows, ratioRow("geometric mean", "", cells)]);
}

function throughputSections({ steady }: TokenResults): string[] {
  if (steady === undefined) return [];
  const sizes = [...new Set(steady.cells.map(({ bytes }) => bytes))];
  const groups = sizes.flatMap((bytes) =>
    modes.map((mode) => ({
      bytes,
      mode,
      cells: steady.cells.filter((cell) => cell.bytes === bytes && cell.mode === mode),
    })),
  );
  const means = groups.map(({ bytes, mode, cells }) => ratioRow(`${sizeOf(bytes)}, ${mode}`, "", cells));
  const wrong = steady.disagreements.map(
    ({ counter, text, bytes, samples, of }) =>
      `${titleOf(counter)} counts ${samples} of ${of} samples of ${text} (${sizeOf(bytes)}) differently from tiktoken.`,
  );
  return [
    "### Throughput",
    `Our megabytes a second, and how many times as fast that is as each peer in the same rounds. tokenx estimates and is not among the rivals that "best rival" is chosen from, cell by cell.`,
    ...groups.flatMap(({ bytes, mode, cells }) => [`**${sizeOf(bytes)}, ${stateOf[mode]}**`, throughputTable(cells)]),
    "**Geometric means over the texts**",
    markdownTable(
      ratioHead("size").toSpliced(1, 1),
      means.map((row) => row.toSpliced(1, 1)),
    ),
    ...(wrong.length > 0 ? [`Counts that differ:\n\n${wrong.map((line) => `- ${line}`).join("\n")}`] : []),
  ];
}

function firstCallSection({ first_calls }: TokenResults): string[] {
  if (first_calls === undefined) return [];
  const rows = first_calls.map(({ text, bytes, ms }) =>
    ratioRow(`${text}, ${sizeOf(bytes)}`, ms[ours] === undefined ? "-" : formatNumber(median(ms[ours])), [{ ms }]),
  );
  const head = ratioHead("text").with(1, "ms");
  return [
    "### First call",
    "The first text of a fresh process, after loading: milliseconds, and how many times as long each peer took.",
    markdownTable(head, [...rows, ratioRow("geometric mean", "", first_calls)]),
  ];
}

function hostileSection({ hostile }: TokenResults): string[] {
  if (hostile === undefined) return [];
  const rows = hostile.map(({ kind, characters, ms }) => {
    const own = ms[ours];
    const peers = rivals.map((name) => {
      const taken = ms[name];
      if (taken === undefined || taken === "over") return taken === "over" ? "over" : "-";
      return typeof own === "number" ? formatRatio(taken / own) : `${formatNumber(taken)} ms`;
    });
    return [
      `${kind}, ${characters >= 1_000_000 ? `${characters / 1_000_000} M` : `${characters / 1000} k`}`,
      typeof own === "number" ? formatNumber(own) : (own ?? "-"),
      ...peers,
    ];
  });
  return [
    "### Worst cases",
    "Milliseconds for so many characters, the first call of a fresh process, and how many times as long each rival took; `over`: ended at the time limit, here or at a smaller length.",
    markdownTable(["text", "ms", ...rivals.map(titleOf)], rows),
  ];
}

function coldStartSection({ cold_starts, bundles }: TokenResults): string[] {
  if (cold_starts === undefined && bundles === undefined) return [];
  const own = cold_starts?.find(({ counter }) => counter === ours);
  const ownBundle = bundles?.[ours];
  const names = [
    ...new Set([
      ...(cold_starts ?? []).map(({ counter }) => counter),
      ...(Object.keys(bundles ?? {}) as CounterName[]),
    ]),
  ];
  const beside = (ratio: number | undefined) => (ratio === undefined ? "" : ` (${formatRatio(ratio)})`);
  const rows = names.map((name) => {
    const start = cold_starts?.find(({ counter }) => counter === name);
    const bundle = bundles?.[name];
    const megabytes = (key: "loaded_rss" | "used_rss") => {
      if (start === undefined || start[key].length === 0) return "-";
      const ratio =
        own === undefined || name === ours || own[key].length === 0 ? undefined : median(start[key]) / median(own[key]);
      return `${formatNumber(median(start[key]) / 1e6)}${beside(ratio)}`;
    };
    const ms =
      start === undefined || start.ms.length === 0
        ? "-"
        : `${formatNumber(median(start.ms))}${beside(own === undefined || name === ours ? undefined : pairedRatio(start.ms, own.ms))}`;
    const size =
      bundle === undefined
        ? "-"
        : `${formatKilobytes(bundle)}${beside(ownBundle === undefined || name === ours ? undefined : bundle / ownBundle)}`;
    return [titleOf(name), ms, megabytes("loaded_rss"), megabytes("used_rss"), size];
  });
  return [
    "### Cold start, memory, bundle",
    "Import and first count in fresh processes; growth of the resident set up to that count, and after three counts of a longer text; what a page downloads (code and ranks, minified, gzip). In brackets how many times ours it is.",
    markdownTable(["counter", "ms", "MB loaded", "MB used", "gzip"], rows),
  ];
}

function estimatorSection({ estimators }: TokenResults): string[] {
  if (estimators === undefined) return [];
  const rows = estimators.cells
    .filter(({ mode }) => mode === "warm")
    .map(({ text, bytes, pass_bytes, ms }) => {
      const own = ms[ourEstimate];
      const speed = own === undefined ? "-" : formatNumber(megabytesPerSecond(pass_bytes, own));
      return [`${text}, ${sizeOf(bytes)}`, speed, ratioOrDash(timesFaster(ms, "tokenx", ourEstimate))];
    });
  return [
    "### Estimators",
    "Our estimate's megabytes a second, and how many times as fast that is as tokenx.",
    markdownTable(["text", "MB/s", titleOf("tokenx")], rows),
  ];
}

/** Writes a run as Markdown, the judged claims first. */
export function reportTokens(results: TokenResults): string {
  const checks = checkThresholds(results).map(({ claim, measured, holds }) => [
    claim,
    measured || "-",
    holds === "not measured" ? holds : holds ? "holds" : "MISSED",
  ]);
  const versions = Object.entries(results.versions).map(
    ([name, version]) => `${titleOf(name as CounterName)} ${version}`,
  );
  return [
    "## Tokens: o200k_base",
    `${formatMachine(results.machine)} ${results.plan === "quick" ? "A quick run (`--quick`): fewer texts and rounds, for orientation only." : "A full run."}`,
    `Beside ${versions.join(", ")}.${results.ours === undefined ? "" : ` Our counter is the one in ${results.ours}, not the built package.`}`,
    markdownTable(["claim", "this run", ""], checks),
    ...coldStartSection(results),
    ...throughputSections(results),
    ...firstCallSection(results),
    ...hostileSection(results),
    ...estimatorSection(results),
  ].join("\n\n");
}
