import type { Exchange } from "../convert-amount.ts";
import type { CalculatorName } from "./calculator.ts";
import type { CalculatorWords } from "./calculator-words.ts";
import type { Values } from "./field.ts";

/** What a page tells its calculator's script. */
export interface CalculatorSetting {
  readonly name: CalculatorName;
  readonly words: CalculatorWords;
  readonly day: string;
  readonly exchange: Exchange;
  /** Path of the language's first page. */
  readonly language: string;
  /** Path of the calculator's own page. */
  readonly page: string;
  /** The calculator is the page: its state stands in the address. */
  readonly is_page: boolean;
  readonly start: Values;
  /** The model that it starts with, so that its record can be fetched before the index of names. */
  readonly model: {
    readonly key: string;
    readonly provider: string;
    readonly slug: string;
    readonly name: string;
  } | null;
  /** Names of the providers that are known before the index is. */
  readonly providers: Readonly<Record<string, string>>;
}
