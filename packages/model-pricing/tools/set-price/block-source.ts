import { type AST, parseTOML } from "toml-eslint-parser";
import { segmentOf } from "../lint/fixes/segments.ts";

/** Keys of a block that say how counts are billed. A block inherits nothing, so a new one repeats them. */
export const BILLING_KEYS: readonly string[] = [
  "billing_increment",
  "minimum",
  "included",
  "free",
  "measures",
  "neutral",
];

/** The text of a block, as far as a new one may repeat it. */
export interface BlockSource {
  /** Lines below its header, such as `minimum = { input_audio_seconds = 10 }`, by key. */
  readonly statements: readonly SourcePart[];
  /** Tables of its own below it, such as `[[price.when]]`, by key and position in their list. */
  readonly tables: readonly (SourcePart & { readonly position?: number })[];
}

interface SourcePart {
  readonly key: string;
  readonly text: string;
}

/** The parts of a price block as they are written, with the comments that touch them. */
export function readBlockSource(text: string, index: number): BlockSource {
  const tables = tablesOf(text).filter(({ resolvedKey }) => resolvedKey[0] === "price" && resolvedKey[1] === index);
  const own = tables.filter(({ resolvedKey }) => resolvedKey.length === 2);
  const statements = own.flatMap(({ body }) => body.map((node) => ({ key: nameOf(node), text: slice(text, node) })));
  const below = tables.filter(({ resolvedKey }) => resolvedKey.length > 2);
  return {
    statements,
    tables: below.map((node) => {
      const [, , key, position] = node.resolvedKey;
      return {
        key: String(key),
        text: slice(text, node),
        ...(typeof position === "number" ? { position } : {}),
      };
    }),
  };
}

/**
 * Where a block that comes after the given one is to be written: before the comments of what stands below, or at the end
 * of the file.
 */
export function endOfBlock(text: string, index: number | undefined): number {
  if (index === undefined) return text.length;
  const tables = tablesOf(text);
  const last = tables.findLastIndex(({ resolvedKey }) => resolvedKey[0] === "price" && resolvedKey[1] === index);
  const next = tables[last + 1];
  return last === -1 || next === undefined ? text.length : segmentOf(text, next).start;
}

function tablesOf(text: string): readonly AST.TOMLTable[] {
  return parseTOML(text, { tomlVersion: "1.0" }).body[0].body.filter((node) => node.type === "TOMLTable");
}

function slice(text: string, node: { readonly range: AST.Range }): string {
  const { start, end } = segmentOf(text, node);
  return text.slice(start, end).replaceAll("\r\n", "\n").replace(/\n?$/, "\n");
}

function nameOf({ key }: AST.TOMLKeyValue): string {
  const [first] = key.keys;
  return first?.type === "TOMLQuoted" ? first.value : (first?.name ?? "");
}
