import { readFileSync } from "node:fs";
import { loadOurs } from "./load-ours.ts";
import { vocabularyFile } from "./vocabulary.ts";

/** A loaded counter of o200k_base tokens. */
export interface Counter {
  count(text: string): number;
  /** Empties what earlier calls left behind. A counter without it remembers nothing between calls. */
  clear?(): void;
}

interface Description {
  /** How the tables call it. */
  title: string;
  /** Imports it by the entry point that is quickest to start, as an informed user would. */
  load(): Promise<Counter>;
}

export const ours = "model-pricing";
export const ourEstimate = "model-pricing estimate";

/** What a rival's module is expected to export. The types come with peers that only this folder installs. */
// biome-ignore lint/suspicious/noExplicitAny: each rival has another shape, checked by its first count.
const importPeer = async (name: string): Promise<any> => import(name);

/** Texts are counted as text by all: where a rival looks for special tokens first, it is told not to. */
export const counters = {
  [ours]: {
    title: "@org/model-pricing",
    load: loadOurs,
  },
  "js-tiktoken": {
    title: "js-tiktoken",
    async load() {
      const { Tiktoken } = await importPeer("js-tiktoken/lite");
      const { default: ranks } = await importPeer("js-tiktoken/ranks/o200k_base");
      const tokenizer = new Tiktoken(ranks);
      return { count: (text) => tokenizer.encode(text, [], []).length };
    },
  },
  "gpt-tokenizer": {
    title: "gpt-tokenizer",
    async load() {
      const { countTokens, clearMergeCache } = await importPeer("gpt-tokenizer/encoding/o200k_base");
      return { count: (text) => countTokens(text), clear: clearMergeCache };
    },
  },
  "ai-tokenizer": {
    title: "ai-tokenizer",
    async load() {
      const { Tokenizer } = await importPeer("ai-tokenizer");
      const tokenizer = new Tokenizer(await importPeer("ai-tokenizer/encoding/o200k_base"));
      return { count: (text) => tokenizer.count(text), clear: () => tokenizer.mergeCache.clear() };
    },
  },
  tiktoken: {
    title: "tiktoken (WASM)",
    async load() {
      const { get_encoding } = await importPeer("tiktoken");
      const tokenizer = get_encoding("o200k_base");
      return { count: (text) => tokenizer.encode_ordinary(text).length };
    },
  },
  huggingface: {
    title: "@huggingface/tokenizers",
    async load() {
      const { Tokenizer } = await importPeer("@huggingface/tokenizers");
      const tokenizer = new Tokenizer(JSON.parse(readFileSync(vocabularyFile, "utf8")), {});
      return {
        count: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids.length,
        clear: () => tokenizer.model.clear_cache(),
      };
    },
  },
  [ourEstimate]: {
    title: "@org/model-pricing estimate",
    async load() {
      const { estimateTokens } = await importPeer("@org/model-pricing/tokens");
      return { count: (text) => estimateTokens(text, "o200k").tokens };
    },
  },
  tokenx: {
    title: "tokenx (estimate)",
    async load() {
      const { estimateTokenCount } = await importPeer("tokenx");
      return { count: (text) => estimateTokenCount(text) };
    },
  },
} satisfies Record<string, Description> as Record<CounterName, Description>;

export type CounterName =
  | typeof ours
  | typeof ourEstimate
  | "js-tiktoken"
  | "gpt-tokenizer"
  | "ai-tokenizer"
  | "tiktoken"
  | "huggingface"
  | "tokenx";

/** Counts in JavaScript or WASM that must agree with the reference, token for token. */
export const rivals = ["js-tiktoken", "gpt-tokenizer", "ai-tokenizer", "tiktoken", "huggingface"] as const;

/** The implementation in the original's own language whose counts are right by definition. */
export const reference = "tiktoken";
