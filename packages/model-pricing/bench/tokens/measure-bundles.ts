import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bundleSize } from "../lib/bundle-size.ts";
import { reportProgress } from "../lib/progress.ts";
import { type CounterName, ours } from "./counters.ts";
import { vocabularyFile } from "./vocabulary.ts";

/** Bytes that a page downloads to count o200k_base tokens, minified and gzipped, code and ranks together. */
export type Bundles = Partial<Record<CounterName, number>>;

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** What a page writes to count one text; `needed` names the ranks that it loads on demand. */
const sources = (): Partial<Record<CounterName, { source: string; needed?: string }>> => ({
  [ours]: {
    source: `import { countTokens, loadEncoding } from ${JSON.stringify(process.env.BENCH_OURS ?? "@org/model-pricing/tokens/exact")};
      await loadEncoding("o200k_base"); export const count = (text) => countTokens(text, "o200k_base");`,
    needed: "ranks/o200k_base",
  },
  "js-tiktoken": {
    source: `import { Tiktoken } from "js-tiktoken/lite"; import ranks from "js-tiktoken/ranks/o200k_base";
      const tokenizer = new Tiktoken(ranks); export const count = (text) => tokenizer.encode(text, [], []).length;`,
  },
  "gpt-tokenizer": { source: `export { countTokens } from "gpt-tokenizer/encoding/o200k_base";` },
  "ai-tokenizer": {
    source: `import { Tokenizer } from "ai-tokenizer"; import * as encoding from "ai-tokenizer/encoding/o200k_base";
      const tokenizer = new Tokenizer(encoding); export const count = (text) => tokenizer.count(text);`,
  },
  huggingface: { source: `export { Tokenizer } from "@huggingface/tokenizers";` },
  tokenx: { source: `export { estimateTokenCount } from "tokenx";` },
});

/** The WASM is fetched beside the code, so it is weighed as a file; as text in the code it would be a third larger. */
function weighWasm(): number {
  const file = (name: string) => new URL(import.meta.resolve(`tiktoken/${name}`)).pathname;
  return gzipped(file("lite/tiktoken_bg.wasm")) + gzipped(file("encoders/o200k_base.json"));
}

/** Weighs what each counter makes a page download. */
export async function measureBundles(names: CounterName[]): Promise<Bundles> {
  reportProgress("Bundle sizes");
  const bundles: Bundles = {};
  for (const name of names) {
    if (name === "tiktoken")
      bundles[name] = weighWasm() + (await bundleSize(`export * from "tiktoken/lite/init";`)).code;
    const described = sources()[name];
    if (described === undefined) continue;
    const { code, data } = await bundleSize(described.source, described.needed);
    bundles[name] = code + data + (name === "huggingface" ? gzipped(vocabularyFile) : 0);
  }
  return bundles;
}
