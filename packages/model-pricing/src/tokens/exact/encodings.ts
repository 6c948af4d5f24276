import type { Splitter } from "./split-pieces.ts";

/** What a rank module of js-tiktoken holds, as far as it is used. */
interface RankModule {
  readonly default: { readonly bpe_ranks: string; readonly special_tokens: Readonly<Record<string, number>> };
}

interface EncodingSource {
  /** Encodings with the same ranks share their tables. */
  readonly ranks: string;
  readonly load: () => Promise<RankModule>;
  readonly splitter: Splitter;
  /** Special tokens beside those of the rank module, or instead of them. */
  readonly special?: Readonly<Record<string, number>>;
}

/**
 * Special tokens of the harmony format, as gpt-tokenizer 4.0.0 (MIT) lists them; those without a meaning yet are
 * `<|reserved_N|>`, up to 201087.
 */
function harmonyTokens(): Readonly<Record<string, number>> {
  const named: Record<string, number> = {
    "<|startoftext|>": 199998,
    "<|endoftext|>": 199999,
    "<|return|>": 200002,
    "<|constrain|>": 200003,
    "<|channel|>": 200005,
    "<|start|>": 200006,
    "<|end|>": 200007,
    "<|message|>": 200008,
    "<|call|>": 200012,
    "<|endofprompt|>": 200018,
  };
  const taken = new Set(Object.values(named));
  for (let id = 200_000; id < 201_088; id++) if (!taken.has(id)) named[`<|reserved_${id}|>`] = id;
  return named;
}

const o200k = {
  ranks: "o200k_base",
  load: () => import("js-tiktoken/ranks/o200k_base"),
  splitter: "o200k",
} as const satisfies EncodingSource;

const r50k = {
  ranks: "r50k_base",
  load: () => import("js-tiktoken/ranks/r50k_base"),
  splitter: "p50k",
} as const satisfies EncodingSource;

export const ENCODINGS = {
  o200k_base: o200k,
  o200k_harmony: { ...o200k, special: harmonyTokens() },
  cl100k_base: { ranks: "cl100k_base", load: () => import("js-tiktoken/ranks/cl100k_base"), splitter: "cl100k" },
  p50k_base: { ranks: "p50k_base", load: () => import("js-tiktoken/ranks/p50k_base"), splitter: "p50k" },
  p50k_edit: { ranks: "p50k_edit", load: () => import("js-tiktoken/ranks/p50k_edit"), splitter: "p50k" },
  r50k_base: r50k,
  /** Another name of r50k_base. */
  gpt2: r50k,
} as const satisfies Readonly<Record<string, EncodingSource>>;

/** Name of an encoding, as tiktoken spells it. */
export type EncodingName = keyof typeof ENCODINGS;

/** Every encoding that can be counted exactly. */
export const ENCODING_NAMES = Object.keys(ENCODINGS) as readonly EncodingName[];

export function isEncodingName(name: unknown): name is EncodingName {
  return typeof name === "string" && Object.hasOwn(ENCODINGS, name);
}
