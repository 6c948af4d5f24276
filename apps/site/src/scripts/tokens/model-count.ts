import type { ModelRecord } from "@org/model-pricing";
import { familyOf, type TokenFamily, type TokenRange } from "@org/model-pricing/tokens";
import type { EncodingName } from "@org/model-pricing/tokens/exact";
import type { PartCount } from "./protocol.ts";

/** How a model's tokens are known. */
export type ModelCount =
  | { readonly kind: "exact"; readonly range: TokenRange; readonly encoding: EncodingName }
  | {
      readonly kind: "estimated";
      readonly range: TokenRange;
      readonly family: TokenFamily;
      readonly is_public: boolean;
      /** The encoding that will count exactly once it is loaded. */
      readonly encoding: EncodingName | undefined;
    }
  /** The encoding is being loaded, and nothing was fitted to it. */
  | { readonly kind: "waiting"; readonly encoding: EncodingName }
  | { readonly kind: "unknown" };

/** A model's tokens among the counts of a text: exact where its encoding is loaded, else an estimate. */
export function countOfModel(model: ModelRecord, count: PartCount, encodings: readonly EncodingName[]): ModelCount {
  const encoding = encodings.find((name) => name === model.tokenizer);
  const tokens = encoding && count.exact[encoding];
  if (encoding && tokens !== undefined)
    return { kind: "exact", range: { tokens, low: tokens, high: tokens }, encoding };
  const family = familyOf(model);
  const range = count.estimates[`${model.provider}/${model.id}`];
  if (family && range) return { kind: "estimated", range, ...family, encoding };
  return encoding ? { kind: "waiting", encoding } : { kind: "unknown" };
}
