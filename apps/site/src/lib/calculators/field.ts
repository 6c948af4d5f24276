import type { ModelRecord } from "@org/model-pricing";
import type { CalculatorKey } from "./calculator-words.ts";

/** What a field holds; it decides how text is read, and how a value stands in an address and a command. */
export type FieldKind = "model" | "count" | "amount" | "share" | "choice" | "name" | "moment";

/** Values as they stand in an address and in a command: counts as digits, shares as 0.35. What is left out is not there. */
export type Values = Readonly<Record<string, string>>;

/** What decides whether a field is asked for. */
export interface FieldContext {
  readonly values: Values;
  /** Undefined until the record is there, or where none was chosen. */
  readonly model: ModelRecord | undefined;
  /** The moment of the prices. */
  readonly at: string;
}

/** One question of a calculator. Its name is that of the package's function, of the address and of the command's flag. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: CalculatorKey;
  /** Which of several alike this is asked for. */
  readonly number?: number;
  readonly hint?: CalculatorKey;
  /** May be left empty. */
  readonly optional?: true;
  /** Bounds of a count; of a share, in units of one. */
  readonly least?: number;
  readonly most?: number;
  /** A name of another field that holds the whole of which this is a part. */
  readonly part_of?: string;
  readonly choices?: readonly Choice[];
  /** Stands in a folded part of the form. */
  readonly is_folded?: true;
  /** Without it the field is always asked for. */
  readonly isShown?: (context: FieldContext) => boolean;
}

export interface Choice {
  readonly value: string;
  /** A key of the dictionary, or the words themselves. */
  readonly label: CalculatorKey | { readonly text: string };
}
