import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Sample {
  file: string;
  title: { en: string; "zh-CN": string };
  model: string;
  api: string;
  at: string;
}

/** Prices each sample response on the terminal, as a reader would by hand. Returns how many could not be priced. */
export function priceSamples(root: string): number {
  const folder = join(root, "examples/responses");
  const samples: Sample[] = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
  const language = new Intl.NumberFormat().resolvedOptions().locale.startsWith("zh") ? "zh-CN" : "en";
  const failed = samples.filter(({ file, title, model, api, at }) => {
    const args = ["cost", model, "--response", join(folder, file), "--api", api, "--at", at];
    const shown = args.map((arg) => arg.replace(`${root}/`, "")).join(" ");
    process.stdout.write(`\n${title[language]}\n$ npx model-pricing ${shown}\n`);
    const command = join(root, "packages/model-pricing/bin/model-pricing.mjs");
    return spawnSync(process.execPath, [command, ...args], { stdio: ["ignore", "inherit", "inherit"] }).status !== 0;
  });
  process.stdout.write("\n");
  return failed.length;
}
