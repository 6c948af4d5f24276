import { createHash } from "node:crypto";
import { neutralizeMarkdown } from "../../github/neutralize-markdown.ts";
import type { ComparedJson } from "./compared-row.ts";
import { groupRows, type RowGroup } from "./group-rows.ts";

/** The first words of the issue's text, by which it is found again. */
export const MARKER = "<!-- data-compare ";

/** GitHub takes 65,536 characters; bytes are never fewer. */
const MOST_BYTES = 65_000;

export interface IssueText {
  readonly title: string;
  readonly body: string;
  /** Differs where the table does, whatever the day. */
  readonly digest: string;
  readonly rows: number;
}

/**
 * Writes the issue: what was compared, and a table of the differences, the most urgent first.
 *
 * @param runAddress The page of the run, which has all of it.
 */
export function composeIssue(compared: ComparedJson, runAddress: string): IssueText {
  const groups = groupRows(compared.rows);
  const lines = groups.map(formatGroup);
  const digest = createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16);
  const body = cutToSize(
    [`${MARKER}${digest} -->`, ...introduce(compared, groups), ...(lines.length > 0 ? HEAD : [])],
    lines,
    ["", `The [run](<${runAddress}>) has all of it as JSON.`],
  );
  return { title: "Prices that other data sets see otherwise", body, digest, rows: lines.length };
}

const HEAD = [
  "",
  "| model | rate | ours | theirs | said by | likely reason |",
  "| --- | --- | --- | --- | --- | --- |",
];

function introduce({ read, skipped }: ComparedJson, groups: readonly RowGroup[]): readonly string[] {
  const models = new Set(groups.map(({ row }) => `${row.provider}/${row.model}`)).size;
  const slips = groups.filter(({ row }) => row.slip).length;
  const missing = skipped.map(({ file, reason }) => `- Not compared: ${cell(`${file} (${reason}).`)}`);
  return [
    "Every night the prices of models that their makers sell are compared with the data sets of others. No price is " +
      "changed by that: whoever changes one reads the provider's own page first.",
    "",
    `Compared with ${read.map(cell).join(", ")}: ${groups.length} differences on ${models} models. ${slips} of them, ` +
      "marked **!**, are ten times or more apart, free on one side only, or swapped.",
    ...(missing.length > 0 ? ["", ...missing] : []),
  ];
}

function formatGroup({ row, dataSets }: RowGroup): string {
  const when = Object.entries(row.condition ?? {}).map(([key, value]) => `${key} = ${String(value)}`);
  const rate = `${row.per}.${row.unit}${when.length > 0 ? ` (${when.join(", ")})` : ""}`;
  const ours = row.claimed === null ? "nothing" : `${row.claimed} from ${row.claimed_from}`;
  const cells = [`${row.provider}/${row.model}`, rate, ours, `${row.value} ${row.currency}`, dataSets.join(", ")];
  const mark = row.slip ? "**!** " : "";
  return `| ${mark}${[...cells, row.explanation].map(cell).join(" | ")} |`;
}

/** Text of others in a table: it shows and does nothing else. */
function cell(text: string): string {
  return neutralizeMarkdown(text.replaceAll("\n", " ")).replaceAll("|", "\\|");
}

/** As many rows as fit, and how many do not. */
function cutToSize(start: readonly string[], rows: readonly string[], end: readonly string[]): string {
  const size = (lines: readonly string[]) => Buffer.byteLength(lines.join("\n")) + 1;
  const room = MOST_BYTES - size(start) - size(end) - 100;
  let used = 0;
  const shown = rows.findIndex((row) => {
    used += size([row]);
    return used > room;
  });
  if (shown === -1) return `${[...start, ...rows, ...end].join("\n")}\n`;
  const more = ["", `${rows.length - shown} more rows do not fit.`];
  return `${[...start, ...rows.slice(0, shown), ...more, ...end].join("\n")}\n`;
}
