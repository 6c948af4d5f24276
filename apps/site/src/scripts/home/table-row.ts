import { formatTokens } from "../../lib/format-tokens.ts";
import type { HomeIndex } from "../../lib/home/index-shape.ts";
import { searchText } from "./search-text.ts";

/** What the page itself says of a row. */
export interface PageRow {
  readonly provider: string;
  readonly id: string;
  readonly name: string;
  readonly since: string;
  /** The day of `since` is the latest on which the price can have begun. */
  readonly is_since_latest: boolean;
  readonly checked: string;
  readonly source: string;
}

/** One row of the table with everything that it is found, sorted and priced by. */
export interface TableRow extends PageRow {
  /** Its place on the page. */
  readonly at: number;
  readonly text: string;
  readonly maker: string;
  readonly takes: number;
  readonly answers: number;
  readonly can: number;
  readonly context: number;
  readonly max_output: number;
  readonly released: string;
  readonly cutoff: string;
  readonly shutdown: string;
  readonly stage: string;
  readonly is_gone: boolean;
  readonly open: string;
  /** Whether accounts in mainland China are served; "" where no source says. */
  readonly mainland: string;
  readonly status: string;
  readonly currency: string;
  readonly rates: Readonly<Record<"input" | "cache_read" | "cache_write" | "output", string>>;
  /** Tokens of 10,000 Chinese characters and of 1,000 English words, where a tokenizer is known. */
  readonly text_tokens: readonly [zh: number, en: number] | undefined;
}

/** Joins the rows of the page with the index. */
export function tableRows(page: readonly PageRow[], index: HomeIndex): readonly TableRow[] {
  const { rows } = index;
  return page.map((row, at) => {
    const makerPlace = (rows.maker[at] ?? 0) - 1;
    const context = rows.context[at] ?? 0;
    return {
      ...row,
      at,
      text: searchText([
        `${row.provider}/${row.id}`,
        row.name,
        rows.words[at] ?? "",
        index.families[(rows.family[at] ?? 0) - 1] ?? "",
        index.maker_words[makerPlace] ?? "",
        index.provider_words[row.provider] ?? "",
        context > 0 ? formatTokens(context) : "",
      ]),
      maker: index.makers[makerPlace] ?? "",
      takes: rows.takes[at] ?? 0,
      answers: rows.answers[at] ?? 0,
      can: rows.can[at] ?? 0,
      context,
      max_output: rows.max_output[at] ?? 0,
      released: rows.released[at] ?? "",
      cutoff: rows.cutoff[at] ?? "",
      shutdown: rows.shutdown[at] ?? "",
      stage: index.stages[(rows.stage[at] ?? 0) - 1] ?? "",
      is_gone: rows.gone[at] === 1,
      mainland: index.mainland[row.provider] ?? "",
      open: ["", "yes", "no"][rows.open[at] ?? 0] ?? "",
      status: index.statuses[(rows.status[at] ?? 0) - 1] ?? "",
      currency: index.currencies[(rows.currency[at] ?? 0) - 1] ?? "",
      rates: {
        input: rows.input[at] ?? "",
        cache_read: rows.cache_read[at] ?? "",
        cache_write: rows.cache_write[at] ?? "",
        output: rows.output[at] ?? "",
      },
      text_tokens: index.text_tokens[(rows.tokenizer[at] ?? 0) - 1],
    };
  });
}
