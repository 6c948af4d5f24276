import { type AST, parseTOML, traverseNodes } from "toml-eslint-parser";
import { groupDigits } from "../group-digits.ts";

/** Groups the digits of long whole numbers: `1000000` becomes `1_000_000`. */
export function groupNumbers(text: string): string {
  const numbers: AST.Range[] = [];
  traverseNodes(parseTOML(text, { tomlVersion: "1.0" }), {
    enterNode(node) {
      if (node.type === "TOMLValue" && node.kind === "integer") numbers.push(node.range);
    },
    leaveNode() {},
  });
  return numbers.reverse().reduce((grouped, [start, end]) => {
    return grouped.slice(0, start) + groupDigits(grouped.slice(start, end)) + grouped.slice(end);
  }, text);
}
