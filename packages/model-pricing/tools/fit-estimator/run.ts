// node tools/fit-estimator/run.ts: fits the estimator anew and measures it. The README says what it needs and does.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fittedTexts } from "./corpus/samples.ts";
import { writeTables } from "./write-tables.ts";

if (!existsSync(join(import.meta.dirname, "node_modules"))) {
  process.stderr.write("Installing the true tokenizers into tools/fit-estimator/node_modules (npm ci, once, 600 MB)\n");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: import.meta.dirname,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("`npm ci` failed.");
}
if (!process.argv.includes("--measure")) {
  process.stderr.write("Fitting the tables of letter pairs and Chinese characters\n");
  await writeTables(fittedTexts());
  // Only now: the features are counted with the tables.
  const { fitFamilies } = await import("./fit-families.ts");
  await fitFamilies();
}
const { writeResults } = await import("./write-results.ts");
await writeResults();
