import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./corpus/places.ts";
import type { Sample } from "./corpus/samples.ts";
import { tokenizers } from "./tokenizers.ts";

/** True counts of the samples, kept in the cache as long as the texts are the same. */
export async function countSamples(samples: readonly Sample[], family: keyof typeof tokenizers): Promise<number[]> {
  const hash = createHash("sha256");
  for (const { text } of samples) hash.update(text).update("\0");
  const file = join(cacheFolder, "counts", `${family}-${hash.digest("hex").slice(0, 16)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as number[];
  process.stderr.write(`Counting ${samples.length} samples for ${family}\n`);
  const counts = await tokenizers[family](samples.map(({ text }) => text));
  mkdirSync(join(cacheFolder, "counts"), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
  return counts;
}
