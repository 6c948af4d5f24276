import type { ModelRecord } from "@org/model-pricing";
import type { CandidateSetting } from "./candidates.ts";

/** The file that the chooser fetches. `family` of a model is that of its tokenizer here. */
export interface CandidateFile {
  readonly data_date: string;
  readonly tokens_per_thousand: Readonly<Record<string, { readonly han: number; readonly words: number }>>;
  readonly limited: readonly string[];
  readonly models: readonly ModelRecord[];
}

/** What the fetched file adds to a choice. */
export function readCandidates({ tokens_per_thousand, limited, models }: CandidateFile): Pick<
  CandidateSetting,
  "limited" | "tokensPerThousand"
> & {
  readonly models: readonly ModelRecord[];
} {
  return {
    models,
    limited: new Set(limited),
    tokensPerThousand: ({ family = "" }, measure) => tokens_per_thousand[family]?.[measure],
  };
}
