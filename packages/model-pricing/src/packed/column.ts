/** One value of a row, as JSON has it. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };

/** A row: an object as JSON has it. */
export type Row = { readonly [key: string]: Cell };

/**
 * The values of one key in all rows of a table, in one of six forms:
 * - `text`: strings, parted by `SEPARATOR`; an empty one is a row without the key.
 * - `of` and `codes`: few different values, and one character a row that says which.
 * - `of` and `sets`: lists of few different strings; a character for each string, lists parted as in `text`.
 * - `rows`: objects, as a table of their own; `codes` says which rows have one.
 * - `lists`: lists of objects, as a table of all their elements; `lengths` says how many each row has.
 * - `values`: anything else; null is a row without the key.
 */
export type Column =
  | { readonly text: string }
  | { readonly of: readonly Cell[]; readonly codes: string }
  | { readonly of: readonly string[]; readonly sets: string }
  | { readonly rows: Table; readonly codes: string }
  | { readonly lists: Table; readonly lengths: string }
  | { readonly values: readonly Cell[] };

/** Rows turned into columns, which compress to a fraction: neighbours in a column are alike. */
export interface Table {
  readonly count: number;
  readonly columns: { readonly [key: string]: Column };
  /**
   * The different sets of keys that rows have, and a character a row that says which; the columns then hold nothing for
   * rows without the key. Not there where the sets are too many.
   */
  readonly shapes?: { readonly of: readonly (readonly string[])[]; readonly codes: string };
}

/** Parts texts; JSON does not escape it, and no id, date or rate holds it. */
export const SEPARATOR = "|";

/** Space; the codes are printable ASCII from here on, without the separator and what JSON escapes. */
const FIRST_CODE = 32;

/** A row without the key. */
export const NO_CODE = " ";

/** Characters that stand for 0, 1, 2, …: what a column may choose from. */
export const CODES = Array.from({ length: 94 }, (_, index) => String.fromCharCode(FIRST_CODE + 1 + index))
  .filter((character) => character !== '"' && character !== "\\" && character !== SEPARATOR)
  .join("");
