import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Comparison, compareFiles, type SkippedFile } from "./compare/compare-files.ts";
import type { DataFile } from "./compare/data-file.ts";
import { isDate } from "./compare/dates.ts";
import { downloadAll } from "./compare/download/download-all.ts";
import { LIMITS } from "./compare/download/fetch-text.ts";
import { honourProxy } from "./compare/download/honour-proxy.ts";
import { LIVE_SOURCES, sourcesAt } from "./compare/download/live-sources.ts";
import { readFolder } from "./compare/read-folder.ts";
import { witnessFiles } from "./compare/record-witnesses.ts";
import { formatComparison, toJson } from "./compare/report-comparison.ts";
import { compileCatalog } from "./compile-catalog.ts";
import { dataRoot } from "./data-paths.ts";
import { writeFiles } from "./generate/write-files.ts";
import { loadData } from "./load.ts";
import { InputError } from "./new/input-error.ts";
import { readWitnesses } from "./status/read-witnesses.ts";

const USAGE = `node tools/compare.ts [models...] [--from DIR...] [--first-party] [--all] [--json] [--record] [--data DIR]

Compares our prices with what other data sets say. It never writes a price. Models are written as provider or provider/id.
Without --from it fetches ${LIVE_SOURCES.map(({ id }) => id).join(", ")}.

  --from DIR        a folder of data sets, as the projects publish them or as the evidence writes them; several may be given
  --copied-on DATE  the day on which the projects' own files in those folders were copied; else each file's date is taken
  --mirror URL      fetches URL/<data set>.json in place of the projects' addresses
  --first-party     only models that their makers sell themselves
  --all             also what agrees, and what we claim nothing about
  --json            machine-readable, on stdout
  --record          writes what the data sets said to data/witnesses/
  --data DIR        another data folder
`;

type Options = Exclude<ReturnType<typeof readOptions>, string>;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return 1;
  }
  const { root, json, record, selection } = options;
  const { models } = compileCatalog(loadData(root));
  const { files, failed } = await gather(options);
  if (files.length === 0) {
    say("There is nothing to compare with. Give a folder with --from DIR, or try again later.");
    return 1;
  }
  const known = readWitnesses(root);
  const compared = compareFiles(files, models, known);
  const comparison: Comparison = { ...compared, skipped: [...failed, ...compared.skipped] };
  if (record && comparison.guessed.length > 0) {
    const names = comparison.guessed.map(({ file }) => file).join(", ");
    say(`Say with --copied-on DATE when ${names} was copied: a witness without a day is none.`);
    return 1;
  }
  for (const { file, day } of comparison.guessed) {
    say(`${file} does not say when it was copied; its own date, ${day}, is taken. --copied-on DATE says another.`);
  }
  process.stdout.write(json ? toJson(comparison, selection) : formatComparison(comparison, selection));
  if (record) {
    const written = witnessFiles(comparison.judgements, known);
    say(`${written.size} witness files, ${writeFiles(root, written).length} of them changed.`);
  }
  return 0;
}

async function gather(options: Options): Promise<{ files: readonly DataFile[]; failed: readonly SkippedFile[] }> {
  const { from, copiedOn, mirror } = options;
  if (from) return { files: from.flatMap((folder) => readFolder(folder, copiedOn)), failed: [] };
  const warning = honourProxy(process.env);
  if (warning) say(warning);
  const today = new Date().toISOString().slice(0, 10);
  return downloadAll(mirror === undefined ? LIVE_SOURCES : sourcesAt(mirror), today, LIMITS, say);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: "string", multiple: true },
        "copied-on": { type: "string" },
        mirror: { type: "string" },
        "first-party": { type: "boolean" },
        all: { type: "boolean" },
        json: { type: "boolean" },
        record: { type: "boolean" },
        data: { type: "string" },
      },
    });
    const { from, "copied-on": copiedOn, mirror, json = false, record = false } = values;
    if (copiedOn !== undefined && !isDate(copiedOn))
      return `--copied-on takes a day such as 2026-11-24, not "${copiedOn}".`;
    if (from && mirror !== undefined) return "--from reads folders and --mirror fetches: give one of them.";
    return {
      root: dataRoot(values.data),
      from: from?.map((folder) => resolve(process.env.INIT_CWD ?? ".", folder)),
      copiedOn,
      mirror,
      json,
      record,
      selection: { wanted: positionals, all: values.all ?? false, firstParty: values["first-party"] ?? false },
    };
  } catch (error) {
    return (error as Error).message;
  }
}
