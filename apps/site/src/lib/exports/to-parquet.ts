import type { SchemaElement } from "hyparquet";
import { ByteWriter, parquetWrite } from "hyparquet-writer";
import { PRICE_ROW_FIELDS, type PriceRow } from "./price-row.ts";
import { toUnscaled } from "./to-unscaled.ts";

/** Digits and decimals of `rate_decimal`: more of either than any rate has. */
const [PRECISION, SCALE] = [38, 18];
const NULLABLE = new Set<string>(["ends_at", "condition", "per", "unit", "rate", "multipliers"]);
const BOOLEANS = new Set<string>(["first_party", "in_force"]);

const DECIMAL = {
  name: "rate_decimal",
  type: "FIXED_LEN_BYTE_ARRAY",
  type_length: 16,
  converted_type: "DECIMAL",
  precision: PRECISION,
  scale: SCALE,
  repetition_type: "OPTIONAL",
} as const satisfies SchemaElement;

/** Writes Parquet: the columns of the CSV file, and each rate as `DECIMAL(38,18)` too, where it has an end. */
export function toParquet(rows: readonly PriceRow[]): ArrayBuffer {
  const writer = new ByteWriter();
  const columns = PRICE_ROW_FIELDS.map((name) => ({ name, data: rows.map((row) => row[name]) }));
  parquetWrite({
    writer,
    columnData: [...columns, { name: DECIMAL.name, data: rows.map(({ rate }) => toUnscaled(rate, SCALE)) }],
    schema: [{ name: "root", num_children: columns.length + 1 }, ...PRICE_ROW_FIELDS.map(column), DECIMAL],
    kvMetadata: (["version", "data_date"] as const).map((key) => ({ key, value: rows[0]?.[key] ?? "" })),
  });
  return writer.getBuffer();
}

function column(name: (typeof PRICE_ROW_FIELDS)[number]): SchemaElement {
  const repetition_type = NULLABLE.has(name) ? "OPTIONAL" : "REQUIRED";
  if (BOOLEANS.has(name)) return { name, type: "BOOLEAN", repetition_type };
  return { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type };
}
