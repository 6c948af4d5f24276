import { type Cell, CODES, type Column, type Row, SEPARATOR, type Table } from "./column.ts";

/** The values of one key, by row. */
export type Cells = readonly (Cell | undefined)[];

/** By code unit; what is not there is no code. */
const INDEX_OF_CODE: readonly (number | undefined)[] = Array.from(CODES).reduce<number[]>((indexes, code, index) => {
  indexes[code.charCodeAt(0)] = index;
  return indexes;
}, []);

/** Turns columns back into rows. Where rows come in few shapes, their keys come in the order that they had. */
export function unpackRows(table: Table): Row[] {
  return table.shapes ? shapedRows(table, table.shapes) : sparseRows(table);
}

function shapedRows({ columns }: Table, { of, codes }: NonNullable<Table["shapes"]>): Row[] {
  const readers = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, readColumn(column)]));
  const next: Record<string, number> = Object.fromEntries(Object.keys(columns).map((key) => [key, 0]));
  return readCodes(codes).map((shape) => {
    const row: Record<string, Cell> = {};
    for (const key of of[shape as number] as readonly string[]) {
      row[key] = readers[key]?.[next[key] as number] as Cell;
      (next[key] as number)++;
    }
    return row;
  });
}

function sparseRows(table: Table): Row[] {
  const columns = Object.entries(unpackColumns(table));
  return Array.from({ length: table.count }, (_, index) => {
    const row: Record<string, Cell> = {};
    for (const [key, cells] of columns) {
      const cell = cells[index];
      if (cell !== undefined) row[key] = cell;
    }
    return row;
  });
}

/** The values of each key, by row; for tables without shapes. */
export function unpackColumns({ columns }: Table): { readonly [key: string]: Cells } {
  return Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, readColumn(column)]));
}

function readColumn(column: Column): Cells {
  if ("text" in column) return column.text.split(SEPARATOR).map((cell) => (cell === "" ? undefined : cell));
  if ("sets" in column) {
    return column.sets
      .split(SEPARATOR)
      .map((codes) => (codes === "" ? undefined : (readCodes(codes).map((code) => column.of[code as number]) as Cell)));
  }
  if ("of" in column) return readCodes(column.codes).map((code) => (code === undefined ? undefined : column.of[code]));
  if ("rows" in column) {
    const rows = unpackRows(column.rows);
    let next = 0;
    return readCodes(column.codes).map((code) => (code === undefined ? undefined : rows[next++]));
  }
  if ("lists" in column) {
    const rows = unpackRows(column.lists);
    let next = 0;
    return readCodes(column.lengths).map((length) => {
      if (length === undefined) return undefined;
      next += length;
      return rows.slice(next - length, next);
    });
  }
  return column.values.map((cell) => cell ?? undefined);
}

function readCodes(codes: string): (number | undefined)[] {
  const indexes = [];
  for (let index = 0; index < codes.length; index++) indexes.push(INDEX_OF_CODE[codes.charCodeAt(index)]);
  return indexes;
}
