/** What the price table's script knows beside the page itself: one entry per row of the page, in its order, by column. */
export interface HomeIndex {
  readonly day: string;
  /** Yuan for one dollar: decimal text or a fraction, with the day and the place it is of. */
  readonly usd_in_cny: { readonly rate: string; readonly date: string };
  /** By tokenizer family: tokens of 10,000 Chinese characters and of 1,000 English words. */
  readonly text_tokens: readonly (readonly [zh: number, en: number])[];
  /** Names that numbers in `rows` stand for. */
  readonly makers: readonly string[];
  readonly modalities: readonly string[];
  readonly capabilities: readonly string[];
  readonly stages: readonly string[];
  readonly statuses: readonly string[];
  readonly currencies: readonly string[];
  /** Words that providers, makers and families are searched by, beside what the page shows. */
  readonly provider_words: Readonly<Record<string, string>>;
  readonly maker_words: readonly string[];
  /** By provider, whether a source says that it serves accounts in mainland China, or that it does not. */
  readonly mainland: Readonly<Record<string, "yes" | "no">>;
  readonly families: readonly string[];
  readonly rows: HomeColumns;
  /** Rows whose next price begins after the day of the data, and the instant. */
  readonly ahead: readonly (readonly [row: number, instant: string])[];
}

/** 0 and "" stand for what is not known; names are places in the lists above, from 1. */
export interface HomeColumns {
  readonly maker: readonly number[];
  /** One bit per modality or capability. */
  readonly takes: readonly number[];
  readonly answers: readonly number[];
  readonly can: readonly number[];
  readonly context: readonly number[];
  readonly max_output: readonly number[];
  readonly released: readonly string[];
  readonly cutoff: readonly string[];
  readonly shutdown: readonly string[];
  readonly stage: readonly number[];
  /** 1 where it is shut down. */
  readonly gone: readonly number[];
  /** 1 is yes, 2 is no. */
  readonly open: readonly number[];
  readonly status: readonly number[];
  readonly currency: readonly number[];
  readonly input: readonly string[];
  readonly cache_read: readonly string[];
  readonly cache_write: readonly string[];
  readonly output: readonly string[];
  readonly tokenizer: readonly number[];
  readonly family: readonly number[];
  /** Other names and aliases. */
  readonly words: readonly string[];
}
