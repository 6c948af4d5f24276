import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dataRoot, latestToday } from "./data-paths.ts";
import { draftModels } from "./import/draft-models.ts";
import { createFindBase } from "./import/find-base.ts";
import { readEvidence } from "./import/read-evidence.ts";
import { SELLERS } from "./import/sellers.ts";
import { writeModel } from "./import/write-model.ts";
import { loadData } from "./load.ts";

const USAGE = `node tools/import.ts --from DIR --provider ID [--write] [--left] [--data DIR]

Makes first drafts of a seller's models from a folder of normalised data sets. Files that exist are never touched.

  --from DIR     the folder with agreement.json and the data sets
  --provider ID  ${SELLERS.map(({ id }) => id).join(", ")}
  --write        writes the drafts; without it they are counted and listed
  --left         also lists what was left out, with the reason
  --data DIR     another data folder
`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    return run(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return 1;
  }
}

function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: "string" },
      provider: { type: "string" },
      write: { type: "boolean" },
      left: { type: "boolean" },
      data: { type: "string" },
    },
  });
  const seller = SELLERS.find(({ id }) => id === values.provider);
  if (values.from === undefined) throw new Error("--from is missing: name the folder with the data sets.");
  if (seller === undefined) throw new Error(`--provider is "${values.provider ?? ""}"; the importer does not know it.`);
  const root = dataRoot(values.data);
  const folder = `data/providers/${seller.id}`;
  if (!existsSync(join(root, folder, "provider.toml")))
    throw new Error(`${folder}/provider.toml is missing: write it first.`);
  const evidence = readEvidence(resolve(values.from), seller);
  const { drafts, left } = draftModels(seller, evidence, createFindBase(loadData(root)), latestToday());
  const fresh = drafts.filter(({ slug }) => !existsSync(join(root, folder, "models", `${slug}.toml`)));
  for (const draft of fresh) {
    const path = `${folder}/models/${draft.slug}.toml`;
    if (values.write) writeWhole(join(root, path), writeModel(draft));
    else process.stdout.write(`${path}\n`);
  }
  if (values.left) for (const { id, reason } of left) process.stdout.write(`left out  ${id}: ${reason}\n`);
  const verb = values.write ? "written" : "to write";
  process.stdout.write(`${fresh.length} ${verb}, ${drafts.length - fresh.length} exist, ${left.length} left out.\n`);
  return 0;
}

/** Writes a new file in one step; a reader sees all of it or nothing. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { flag: "wx" });
  renameSync(temporary, path);
}
