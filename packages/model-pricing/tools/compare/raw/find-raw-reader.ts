import { genaiPrices } from "./genai-prices.ts";
import { litellm } from "./litellm.ts";
import { llmPrices } from "./llm-prices.ts";
import { modelsDev } from "./models-dev.ts";
import { openrouter } from "./openrouter.ts";
import type { RawReader } from "./raw-reader.ts";

const READERS: readonly RawReader[] = [modelsDev, litellm, genaiPrices, openrouter, llmPrices];

/** The reader of a project's own file, by what is in it; undefined where it is no such file. */
export function findRawReader(value: unknown): RawReader | undefined {
  return READERS.find((reader) => reader.fits(value));
}
