import { type Cell, CODES, type Column, NO_CODE, type Row, SEPARATOR, type Table } from "../../../src/packed/column.ts";

/** Most different values for which one character a row is shorter than the values themselves. */
const MOST_CODED = CODES.length;

/**
 * Turns rows into columns that `unpackRows` turns back.
 *
 * @throws {RangeError} A list is longer than a code can say, or a value is null: it would be read as absent.
 */
export function packRows(rows: readonly Row[]): Table {
  const shapes = [...new Set(rows.map(shapeOf))];
  if (shapes.length > MOST_CODED) return packSparseRows(rows);
  const keys = keysOf(rows);
  const columns = keys.map(
    (key) => [key, packColumn(rows.filter((row) => key in row).map((row) => row[key]))] as const,
  );
  return {
    count: rows.length,
    columns: Object.fromEntries(columns),
    shapes: {
      of: shapes.map((shape) => JSON.parse(shape) as string[]),
      codes: codesOf(rows.map((row) => shapes.indexOf(shapeOf(row)))),
    },
  };
}

/** Packs rows of any shapes, whose columns `unpackColumns` reads by row. */
export function packSparseRows(rows: readonly Row[]): Table {
  const columns = keysOf(rows).map((key) => [key, packColumn(rows.map((row) => row[key]))] as const);
  return { count: rows.length, columns: Object.fromEntries(columns) };
}

const keysOf = (rows: readonly Row[]) => [...new Set(rows.flatMap((row) => Object.keys(row)))];

const shapeOf = (row: Row) => JSON.stringify(Object.keys(row));

function packColumn(cells: readonly (Cell | undefined)[]): Column {
  const present = cells.filter((cell) => cell !== undefined);
  if (present.includes(null)) throw new RangeError("A value is null, which a column keeps for rows without the key.");
  const texts = [...new Set(present.map((cell) => JSON.stringify(cell)))];
  if (texts.length <= MOST_CODED && texts.length * 3 <= present.length) return coded(cells, texts);
  if (present.every(isRow))
    return { rows: packRows(present), codes: codesOf(cells.map((cell) => (cell ? 0 : undefined))) };
  if (present.every((cell) => Array.isArray(cell) && cell.length > 0 && cell.every(isRow))) {
    const lists = cells as readonly (readonly Row[] | undefined)[];
    return {
      lists: packRows(lists.flatMap((list) => list ?? [])),
      lengths: codesOf(lists.map((list) => list?.length)),
    };
  }
  if (present.every((cell) => typeof cell === "string" && cell !== "" && !cell.includes(SEPARATOR)))
    return { text: cells.map((cell) => cell ?? "").join(SEPARATOR) };
  if (present.every(isTextList)) {
    const of = [...new Set(present.flat())];
    if (of.length <= MOST_CODED && of.length * 4 <= present.length) {
      const lists = cells as readonly (readonly string[] | undefined)[];
      return { of, sets: lists.map((list) => codesOf((list ?? []).map((text) => of.indexOf(text)))).join(SEPARATOR) };
    }
  }
  return { values: cells.map((cell) => cell ?? null) };
}

/** The commonest value gets the first code. */
function coded(cells: readonly (Cell | undefined)[], texts: readonly string[]): Column {
  const counts = new Map(texts.map((text) => [text, 0]));
  const named = cells.map((cell) => (cell === undefined ? undefined : JSON.stringify(cell)));
  for (const text of named) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  const order = [...texts].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const indexes = new Map(order.map((text, index) => [text, index]));
  return {
    of: order.map((text) => JSON.parse(text)),
    codes: codesOf(named.map((text) => (text === undefined ? undefined : indexes.get(text)))),
  };
}

function codesOf(indexes: readonly (number | undefined)[]): string {
  return indexes
    .map((index) => {
      if (index === undefined) return NO_CODE;
      const code = CODES[index];
      if (code === undefined)
        throw new RangeError(`${index} is more than a code can say; the most is ${MOST_CODED - 1}.`);
      return code;
    })
    .join("");
}

function isTextList(cell: Cell): cell is readonly string[] {
  return Array.isArray(cell) && cell.length > 0 && cell.every((text) => typeof text === "string");
}

function isRow(cell: Cell): cell is Row {
  return typeof cell === "object" && cell !== null && !Array.isArray(cell);
}
