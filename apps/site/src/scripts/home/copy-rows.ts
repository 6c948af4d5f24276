import { COLUMNS, type ColumnName } from "../../lib/home/columns.ts";
import { cellText } from "./cell-text.ts";
import { type Pricer, shownAmount } from "./shown-price.ts";
import type { TableRow } from "./table-row.ts";
import type { Unit } from "./table-state.ts";

export type CopyFormat = "markdown" | "csv" | "json";

/** What is copied: the rows and columns that are shown, and what the numbers mean. */
export interface Copied {
  readonly rows: readonly TableRow[];
  readonly columns: readonly ColumnName[];
  readonly pricer: Pricer;
  readonly unit: Unit;
  readonly day: string;
  /** The page with this choice. */
  readonly address: string;
  readonly locale: string;
  /** Heads of the columns, the model's first. */
  readonly heads: readonly string[];
}

export function copyRows(copied: Copied, format: CopyFormat): string {
  if (format === "markdown") return toMarkdown(copied);
  return format === "csv" ? toCsv(copied) : toJson(copied);
}

function toMarkdown({ rows, columns, pricer, locale, heads, day, address }: Copied): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = line(["---", ...columns.map(() => "---:")]);
  const body = rows.map((row) =>
    line([
      `${row.name} (${row.provider}/${row.id})`,
      ...columns.map((column) => cellText(row, column, pricer, locale)),
    ]),
  );
  return [line(heads), rule, ...body, "", `${day} · ${address}`, ""].join("\n");
}

/** Columns as machines read them: amounts as decimal text, sizes as numbers, addresses of sources. */
function recordOf(row: TableRow, { columns, pricer, unit }: Copied): Readonly<Record<string, string | number | null>> {
  const record: Record<string, string | number | null> = { model: `${row.provider}/${row.id}`, name: row.name };
  let currency: string | null = row.currency || null;
  for (const column of COLUMNS.filter(({ name }) => columns.includes(name))) {
    if (column.kind === "price") {
      const price = pricer(row, column.name as Parameters<Pricer>[1]);
      record[column.name] = price ? shownAmount(price) : null;
      if (price) currency = price.currency;
    } else if (column.name === "source") Object.assign(record, { source: row.source, checked_on: row.checked });
    else if (column.name === "since") {
      Object.assign(record, { since: row.since || null, since_basis: row.is_since_latest ? "at_latest" : "on" });
    } else record[column.name] = row[column.name as "context" | "maker"] || null;
  }
  return { ...record, currency, per: PER[unit] };
}

const PER: Readonly<Record<Unit, string>> = {
  million: "million_tokens",
  thousand: "thousand_tokens",
  zh: "ten_thousand_chinese_characters",
  en: "thousand_english_words",
};

function toCsv(copied: Copied): string {
  const records = copied.rows.map((row) => recordOf(row, copied));
  const heads = Object.keys(records[0] ?? {});
  const cell = (value: string | number | null | undefined) => {
    const text = String(value ?? "");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [heads.join(","), ...records.map((record) => heads.map((head) => cell(record[head])).join(",")), ""].join(
    "\r\n",
  );
}

function toJson(copied: Copied): string {
  const { day, address, rows } = copied;
  return `${JSON.stringify({ data_date: day, address, models: rows.map((row) => recordOf(row, copied)) }, null, 2)}\n`;
}
