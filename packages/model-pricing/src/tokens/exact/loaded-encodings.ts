import { TokenizerError } from "../../errors.ts";
import { type EncodingOrModel, encodingOf } from "./encoding-of.ts";
import { ENCODINGS, type EncodingName } from "./encodings.ts";
import { type RankTables, readRankTables } from "./rank-tables.ts";
import { createTokenizer, type Tokenizer } from "./tokenizer.ts";

/** An encoding that is ready. */
export interface LoadedEncoding {
  readonly name: EncodingName;
  readonly tokenizer: Tokenizer;
  readonly special: ReadonlyMap<string, number>;
  /** The same by id. */
  readonly specialTexts: ReadonlyMap<number, string>;
}

const loaded = new Map<EncodingName, LoadedEncoding>();
const loading = new Map<EncodingName, Promise<LoadedEncoding>>();
/** By rank module: what encodings share. */
const tokenizers = new Map<string, Promise<Tokenizer>>();

export interface LoadOptions {
  /**
   * Rests between slices of work of a few milliseconds, so that a page stays responsive while the tables are made; the whole
   * takes longer. Default: false.
   */
  readonly slices?: boolean;
}

/**
 * Loads the ranks of an encoding (1 to 2 MB, once) and makes its tables: about a tenth of a second for o200k_base. After it
 * every call with this encoding is synchronous. Calling it again costs nothing.
 *
 * @throws {TokenizerError} `encoding_unknown`.
 */
export async function loadEncoding(encoding: EncodingOrModel, options: LoadOptions = {}): Promise<void> {
  const name = encodingOf(encoding);
  let promise = loading.get(name);
  if (promise === undefined) {
    promise = load(name, options.slices ?? false);
    loading.set(name, promise);
    // A failed download can be tried again.
    promise.catch(() => loading.delete(name));
  }
  await promise;
}

async function load(name: EncodingName, slices: boolean): Promise<LoadedEncoding> {
  const source = ENCODINGS[name];
  const { bpe_ranks, special_tokens } = (await source.load()).default;
  let tokenizer = tokenizers.get(source.ranks);
  if (tokenizer === undefined) {
    tokenizer = makeTables(bpe_ranks, slices).then((tables) => createTokenizer(tables, source.splitter));
    tokenizers.set(source.ranks, tokenizer);
  }
  const special = Object.entries("special" in source ? source.special : special_tokens);
  const encoding = {
    name,
    tokenizer: await tokenizer,
    special: new Map(special),
    specialTexts: new Map(special.map(([text, id]) => [id, text])),
  };
  loaded.set(name, encoding);
  return encoding;
}

async function makeTables(ranks: string, slices: boolean): Promise<RankTables> {
  const work = readRankTables(ranks);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (slices) await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Whether calls with this encoding work already. */
export function isEncodingLoaded(encoding: EncodingOrModel): boolean {
  return loaded.has(encodingOf(encoding));
}

/**
 * The encoding, ready.
 *
 * @throws {TokenizerError} `encoding_unknown`, `encoding_not_loaded`.
 */
export function loadedEncoding(encoding: EncodingOrModel): LoadedEncoding {
  const name = encodingOf(encoding);
  const found = loaded.get(name);
  if (found) return found;
  throw new TokenizerError(
    "encoding_not_loaded",
    `The encoding ${name} is not loaded; call \`await loadEncoding("${name}")\` once before.`,
    { encoding: name },
  );
}
