import { formatTokens } from "../../lib/format-tokens.ts";
import type { ColumnName, PriceColumn } from "../../lib/home/columns.ts";
import { type Pricer, priceText } from "./shown-price.ts";
import type { TableRow } from "./table-row.ts";

const NONE = "–";

/** What a column says of a row that has a price per token. */
export function cellText(row: TableRow, column: ColumnName, pricer: Pricer, locale: string): string {
  switch (column) {
    case "context":
    case "max_output":
      return row[column] > 0 ? formatTokens(row[column]) : NONE;
    case "source":
      return row.checked || NONE;
    case "released":
    case "cutoff":
    case "shutdown":
    case "maker":
      return row[column] || NONE;
    case "since":
      return row.since === "" ? NONE : `${row.is_since_latest ? "≤ " : ""}${row.since}`;
    default:
      return priceCell(row, column, pricer, locale);
  }
}

function priceCell(row: TableRow, column: PriceColumn, pricer: Pricer, locale: string): string {
  const price = pricer(row, column);
  if (price) return priceText(price, locale);
  // A cache without a rate of its own is billed as input.
  const isCache = column === "cache_read" || column === "cache_write";
  return isCache && row.rates.input !== "" && row.rates[column] === "" ? "=" : NONE;
}
