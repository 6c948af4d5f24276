import type { AST } from "toml-eslint-parser";

/** A statement with the comments right above it, as whole lines of the text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** The whole lines that a statement or table owns: comments that touch it from above, and what follows on its last line. */
export function segmentOf(text: string, node: { readonly range: AST.Range }): Segment {
  let start = lineStart(text, node.range[0]);
  for (let above = previousLine(text, start); above?.text.trim().startsWith("#"); above = previousLine(text, start)) {
    start = above.start;
  }
  const end = text.indexOf("\n", node.range[1]);
  return { start, end: end === -1 ? text.length : end + 1 };
}

/** Puts ranked segments into order; what stands between them (blank lines, lone comments) keeps its place. */
export function reorder(text: string, segments: readonly (Segment & { readonly rank: number })[]): string {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return text;
  const sorted = [...segments].sort((a, b) => a.rank - b.rank);
  if (sorted.every((segment, index) => segment === segments[index])) return text;
  const parts = sorted.map((segment, index) => {
    const gap = segments[index + 1] ? text.slice(segments[index]?.end, segments[index + 1]?.start) : "";
    return text.slice(segment.start, segment.end).replace(/\n?$/, "\n") + gap;
  });
  return text.slice(0, first.start) + parts.join("") + text.slice(last.end);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function previousLine(text: string, start: number): { start: number; text: string } | undefined {
  if (start === 0) return undefined;
  const above = lineStart(text, start - 1);
  return { start: above, text: text.slice(above, start) };
}
