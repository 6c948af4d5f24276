import type { Strings } from "../../i18n/strings.ts";

/** A column of the price table beside the model's name. */
export interface Column {
  readonly name: ColumnName;
  readonly label: keyof Strings;
  /** Shown where nobody chose. Those are in the page itself; the others a script adds. */
  readonly isDefault: boolean;
  readonly kind: "price" | "count" | "text";
}

export type PriceColumn = "input" | "cache_read" | "cache_write" | "output" | "blended";
export type ColumnName =
  | PriceColumn
  | "context"
  | "max_output"
  | "released"
  | "cutoff"
  | "shutdown"
  | "maker"
  | "since"
  | "source";

/** In the order in which they stand. */
export const COLUMNS: readonly Column[] = [
  { name: "input", label: "column_input", isDefault: true, kind: "price" },
  { name: "cache_read", label: "column_cache_read", isDefault: true, kind: "price" },
  { name: "cache_write", label: "column_cache_write", isDefault: false, kind: "price" },
  { name: "output", label: "column_output", isDefault: true, kind: "price" },
  { name: "blended", label: "column_blended", isDefault: false, kind: "price" },
  { name: "context", label: "column_context", isDefault: true, kind: "count" },
  { name: "max_output", label: "column_max_output", isDefault: false, kind: "count" },
  { name: "released", label: "column_released", isDefault: false, kind: "text" },
  { name: "cutoff", label: "column_cutoff", isDefault: false, kind: "text" },
  { name: "shutdown", label: "column_shutdown", isDefault: false, kind: "text" },
  { name: "maker", label: "column_maker", isDefault: false, kind: "text" },
  { name: "since", label: "column_since", isDefault: true, kind: "text" },
  { name: "source", label: "column_source", isDefault: true, kind: "text" },
];

export const DEFAULT_COLUMNS: readonly ColumnName[] = COLUMNS.filter(({ isDefault }) => isDefault).map(
  ({ name }) => name,
);
