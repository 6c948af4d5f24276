import { stringify } from "csv-stringify/sync";
import { PRICE_ROW_FIELDS, type PriceRow } from "./price-row.ts";

/** Writes CSV as RFC 4180 has it, in UTF-8 with a byte order mark: without one, Excel takes Chinese names for Latin-1. */
export function toCsv(rows: readonly PriceRow[]): string {
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: [...PRICE_ROW_FIELDS],
    record_delimiter: "windows",
    cast: { boolean: String },
  });
}
