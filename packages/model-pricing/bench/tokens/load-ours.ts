import { existsSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Counter } from "./counters.ts";

/** Where a module of ours comes from: the built package, or for the exact counter the file given with --ours. */
function addressOf(subpath: string): string {
  const given = process.env.BENCH_OURS;
  return given !== undefined && subpath === "tokens/exact"
    ? pathToFileURL(given).href
    : import.meta.resolve(`@org/model-pricing/${subpath}`);
}

/** Whether an entry point of ours has been built. */
export function isBuilt(subpath: string): boolean {
  try {
    return existsSync(fileURLToPath(addressOf(subpath)));
  } catch {
    return false;
  }
}

/**
 * Finds what empties the cache. Users have no need of it, so it is not among the exports, and is taken from the module
 * beside the entry point that holds it.
 */
async function findClear(address: string): Promise<() => void> {
  const file = `loaded-encodings${extname(address)}`;
  const places = [new URL(file, address), new URL(`exact/${file}`, address)];
  const place = places.find((url) => existsSync(fileURLToPath(url)));
  if (place !== undefined) {
    const { tokenizer } = (await import(place.href)).loadedEncoding("o200k_base");
    if (typeof tokenizer.clearCache === "function") return () => tokenizer.clearCache();
  }
  // Without it, "caches cleared" would be measured with warm ones and look twice as good as it is.
  throw new Error(
    `Nothing to empty the cache was found: neither an export "clearCache" of ${address} nor ${places[0]}.`,
  );
}

/** Loads our exact counter. */
export async function loadOurs(): Promise<Counter> {
  const address = addressOf("tokens/exact");
  const { loadEncoding, countTokens, clearCache } = await import(address);
  await loadEncoding("o200k_base");
  return { count: (text) => countTokens(text, "o200k_base"), clear: clearCache ?? (await findClear(address)) };
}
