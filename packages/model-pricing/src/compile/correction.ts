import type { DateText, DecimalText } from "../types.ts";
import { decimalText } from "./decimal-text.ts";

/** A `[[correction]]` row. */
export interface AuthoredCorrection {
  model?: string;
  currency?: string;
  block?: string;
  field: string;
  old?: number | string | boolean;
  new?: number | string | boolean;
  from: string;
  until?: string;
  corrected_on: string;
  why: string;
  source: string;
}

/** A file under `data/corrections/`. */
export interface CorrectionFile {
  correction: AuthoredCorrection[];
}

/** Something that was wrong in the data and was overwritten: bills made before `corrected_on` may have to be made again. */
export interface Correction {
  readonly provider: string;
  /** The provider's own id; absent where all its models are meant. */
  readonly model?: string;
  readonly currency?: string;
  /** `effective_from` of the price block. */
  readonly block?: DateText;
  /** Keys from the block down, with dots: `per_million_tokens.cache_read`. */
  readonly field: string;
  /** What stood there; null where it was missing. */
  readonly old: DecimalText | boolean | null;
  /** What is right; null where the line was removed. */
  readonly new: DecimalText | boolean | null;
  /** First moment whose requests were priced wrong, inclusive. */
  readonly from: DateText;
  /** Exclusive; absent where they were priced wrong up to `corrected_on`. */
  readonly until?: DateText;
  readonly corrected_on: DateText;
  readonly why: string;
  readonly source: string;
}

/** Makes the rows that are published from a provider's file. */
export function toCorrections(provider: string, { correction }: CorrectionFile): readonly Correction[] {
  return correction.map(({ model, currency, block, field, from, until, corrected_on, why, source, ...values }) => ({
    provider,
    ...(model !== undefined && { model }),
    ...(currency !== undefined && { currency }),
    ...(block !== undefined && { block }),
    field,
    old: toValue(values.old),
    new: toValue(values.new),
    from,
    ...(until !== undefined && { until }),
    corrected_on,
    why,
    source,
  }));
}

function toValue(value: number | string | boolean | undefined): DecimalText | boolean | null {
  return typeof value === "number" ? decimalText(value) : (value ?? null);
}
