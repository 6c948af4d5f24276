import { parseTOML } from "toml-eslint-parser";

/** Removes lines at the top of a file by their keys. A line that carries a comment stays: a person decides about that. */
export function removeKeys(text: string, keys: readonly string[]): string {
  const { body } = parseTOML(text, { tomlVersion: "1.0" }).body[0];
  const ranges = body.flatMap((node) => {
    if (node.type !== "TOMLKeyValue" || !keys.includes(text.slice(...node.key.range))) return [];
    const start = text.lastIndexOf("\n", node.range[0] - 1) + 1;
    const newline = text.indexOf("\n", node.range[1]);
    const end = newline === -1 ? text.length : newline + 1;
    const hasComment = text.slice(node.range[1], end).trim() !== "" || text.slice(...node.range).includes("#");
    return hasComment ? [] : [[start, end] as const];
  });
  return ranges.reverse().reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), text);
}
