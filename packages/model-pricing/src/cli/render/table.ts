import Table from "cli-table3";

export interface Column {
  readonly head: string;
  readonly align?: "left" | "right";
}

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** Lays out rows in columns without rules; numbers stand right-aligned. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  dim: (text: string) => string,
): string {
  const table = new Table({
    head: columns.map(({ head }) => dim(head)),
    colAligns: columns.map(({ align }) => align ?? "left"),
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
