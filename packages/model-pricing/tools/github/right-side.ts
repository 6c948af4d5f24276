/** Lines that stand beside one another in the new state of a file, as a diff shows them. */
export interface ShownLines {
  /** Number of the first line. */
  readonly start: number;
  readonly lines: readonly string[];
}

/** The new side of a unified diff: only on these lines may a review comment stand. */
export function rightSide(patch: string): readonly ShownLines[] {
  const hunks: { start: number; lines: string[] }[] = [];
  for (const line of patch.split("\n")) {
    const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header) hunks.push({ start: Number(header[1]), lines: [] });
    else if (/^[ +]/.test(line)) hunks.at(-1)?.lines.push(line.slice(1));
  }
  return hunks;
}

/** The lines from `start` to `end`, both in; undefined unless the diff shows all of them in one place. */
export function findLines(hunks: readonly ShownLines[], start: number, end: number): readonly string[] | undefined {
  const hunk = hunks.find((shown) => shown.start <= start && end < shown.start + shown.lines.length);
  return hunk?.lines.slice(start - hunk.start, end - hunk.start + 1);
}
