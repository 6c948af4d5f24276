import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareFolders } from "./compare/compare-folders.ts";
import { witnessFiles } from "./compare/record-witnesses.ts";
import { formatComparison, toJson } from "./compare/report-comparison.ts";
import { compileCatalog } from "./compile-catalog.ts";
import { dataRoot } from "./data-paths.ts";
import { writeFiles } from "./generate/write-files.ts";
import { loadData } from "./load.ts";
import { readWitnesses } from "./status/read-witnesses.ts";

const USAGE = `node tools/compare.ts --from DIR... [models...] [--all] [--json] [--record] [--data DIR]

Compares our prices with what other data sets say. It never writes a price. Models are written as provider or provider/id.

  --from DIR   a folder of data sets; may be given several times
  --all        also what agrees, and what we claim nothing about
  --json       machine-readable, on stdout
  --record     writes what the data sets said to data/witnesses/
  --data DIR   another data folder
`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return 1;
  }
  const { root, from, wanted, all, json, record } = options;
  const { models } = compileCatalog(loadData(root));
  const comparison = compareFolders(from, models);
  const text = json ? toJson(comparison, wanted, all) : formatComparison(comparison, wanted, all);
  process.stdout.write(text);
  if (record) {
    const files = witnessFiles(comparison.judgements, readWitnesses(root));
    const written = writeFiles(root, files);
    process.stderr.write(`${files.size} witness files, ${written.length} of them changed.\n`);
  }
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: "string", multiple: true },
        all: { type: "boolean" },
        json: { type: "boolean" },
        record: { type: "boolean" },
        data: { type: "string" },
      },
    });
    if (values.from === undefined) return "Say with --from DIR which folder of data sets to read.";
    const { all = false, json = false, record = false } = values;
    return {
      root: dataRoot(values.data),
      from: values.from.map((folder) => resolve(process.env.INIT_CWD ?? ".", folder)),
      wanted: positionals,
      all,
      json,
      record,
    };
  } catch (error) {
    return (error as Error).message;
  }
}
