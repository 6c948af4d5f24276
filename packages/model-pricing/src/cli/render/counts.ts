import type { Colors } from "picocolors/types.js";
import type { Count, CountReport } from "../count-report.ts";
import { formatCount } from "./describe.ts";
import { type Column, renderTable } from "./table.ts";

/** Writes counts as a table: a range only where something was estimated, a cost only where there is one. */
export function renderCounts({ files, total, currency }: CountReport, colors: Colors): string {
  const hasRange = total.some(({ exact }) => !exact);
  const hasCost = total.some(({ cost }) => cost !== null);
  const columns: Column[] = [
    { head: "tokens", align: "right" },
    ...(hasRange ? [{ head: "from - to", align: "right" } as const] : []),
    ...(hasCost ? [{ head: `as input (${currency})`, align: "right" } as const] : []),
    { head: "counted as" },
    { head: "file" },
  ];
  const row = (count: Count & { readonly cost: string | null }, name: string, mark: (text: string) => string) => [
    mark(formatCount(count.tokens)),
    ...(hasRange ? [count.exact ? "" : `${formatCount(count.low)} - ${formatCount(count.high)}`] : []),
    ...(hasCost ? [mark(count.cost ?? "-")] : []),
    count.exact ? count.counted_as : `${count.counted_as}, estimated`,
    mark(name),
  ];
  const rows = files.map((count) => row(count, count.file === "-" ? "standard input" : count.file, (text) => text));
  // The total of a single file is that file's.
  const totals = files.length > total.length ? total.map((count) => row(count, "total", colors.bold)) : [];
  return renderTable(columns, [...rows, ...totals], colors.dim);
}
