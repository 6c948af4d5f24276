import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describeMachine } from "../lib/machine.ts";
import { benchFolder, packageFolder, rootFolder } from "../lib/places.ts";
import { reportProgress } from "../lib/progress.ts";
import { type CounterName, ourEstimate, ours, rivals } from "./counters.ts";
import { isBuilt } from "./load-ours.ts";
import { measureBundles } from "./measure-bundles.ts";
import { measureColdStarts } from "./measure-cold-start.ts";
import { measureFirstCalls } from "./measure-first-call.ts";
import { measureHostile } from "./measure-hostile.ts";
import { measureSteady } from "./measure-steady.ts";
import { fullPlan, quickPlan } from "./plan.ts";
import type { TokenResults } from "./results.ts";
import { extractVocabulary } from "./vocabulary.ts";

export const tokenParts = ["bundle", "cold-start", "steady", "first-call", "hostile", "estimate"] as const;
export type TokenPart = (typeof tokenParts)[number];

function versionOf(name: string): string | undefined {
  const manifest = [benchFolder, packageFolder]
    .map((folder) => join(folder, "node_modules", name, "package.json"))
    .find(existsSync);
  return manifest === undefined ? undefined : JSON.parse(readFileSync(manifest, "utf8")).version;
}

const packageNames: Partial<Record<CounterName, string>> = { huggingface: "@huggingface/tokenizers" };

/** Runs the parts of the token benchmark that are asked for. */
export async function runTokens({
  quick,
  parts,
}: {
  quick: boolean;
  parts: readonly TokenPart[];
}): Promise<TokenResults> {
  const plan = quick ? quickPlan : fullPlan;
  extractVocabulary();
  const own: CounterName[] = isBuilt("tokens/exact") ? [ours] : [];
  if (own.length === 0) reportProgress("@org/model-pricing/tokens/exact is not built; only the rivals are measured.");
  const exact: CounterName[] = [...own, ...rivals];
  const all: CounterName[] = [...exact, "tokenx"];
  const results: TokenResults = {
    benchmark: "tokens",
    plan: quick ? "quick" : "full",
    machine: describeMachine(),
    versions: Object.fromEntries(
      [...rivals, "tokenx" as const].map((name) => [name, versionOf(packageNames[name] ?? name)]),
    ),
  };
  if (process.env.BENCH_OURS !== undefined) results.ours = relative(rootFolder, process.env.BENCH_OURS);
  const wants = (part: TokenPart) => parts.includes(part);
  if (wants("bundle")) results.bundles = await measureBundles(all);
  if (wants("cold-start")) results.cold_starts = await measureColdStarts(plan, all);
  if (wants("steady")) results.steady = await measureSteady(plan, all, exact);
  if (wants("first-call")) results.first_calls = await measureFirstCalls(plan, all);
  if (wants("hostile")) results.hostile = await measureHostile(plan, exact);
  if (wants("estimate") && isBuilt("tokens"))
    results.estimators = await measureSteady(plan, [ourEstimate, "tokenx"], []);
  return results;
}
