import type { ModelRecord } from "@org/model-pricing";
import type { TokenRange } from "@org/model-pricing/tokens";
import type { EncodingName, TokenPiece } from "@org/model-pricing/tokens/exact";
import type { TextMeasures } from "./text-measures.ts";

/** A text of its own: typed, or a file. Files are counted one by one, as the command counts them. */
export type Part = string | Blob;

/** What the estimator has to know of a model. */
export type EstimatedModel = Pick<ModelRecord, "provider" | "id" | "maker" | "tokenizer">;

/** Asks for counts; a later request makes an earlier one void. */
export interface CountRequest {
  readonly kind: "count";
  readonly id: number;
  readonly parts: readonly Part[];
  readonly encodings: readonly EncodingName[];
  readonly models: readonly EstimatedModel[];
  /** The encoding whose tokens are shown in the text. */
  readonly shown: EncodingName;
}

/** Makes every request before it void. */
export interface CancelRequest {
  readonly kind: "cancel";
  readonly id: number;
}

/** What was counted of one part. Encodings that are not loaded yet, and models of whom no family is known, are left out. */
export interface PartCount {
  readonly measures: TextMeasures;
  readonly exact: { readonly [E in EncodingName]?: number };
  /** By `provider/id`. */
  readonly estimates: Readonly<Record<string, TokenRange>>;
}

/** What the worker says about the request `id`. */
export type Reply = { readonly id: number } & (
  | { readonly kind: "started" }
  /** Between 0 and 1. */
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "loading"; readonly encoding: EncodingName }
  | { readonly kind: "not_loaded"; readonly encoding: EncodingName }
  | { readonly kind: "counted"; readonly parts: readonly PartCount[] }
  /** The beginning of the first part; `is_cut` where it goes on. */
  | { readonly kind: "shown"; readonly pieces: readonly TokenPiece[]; readonly is_cut: boolean }
  | { readonly kind: "unreadable"; readonly message: string }
  | { readonly kind: "done" }
);
