import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FittedText } from "./corpus/samples.ts";
import { fitLetterPairs } from "./fit/fit-letter-pairs.ts";
import { rankHan } from "./fit/rank-han.ts";

export const estimateFolder = join(import.meta.dirname, "../../src/tokens/estimate");
export const madeBy = "// Made by tools/fit-estimator/run.ts.\n\n";

/** A literal in the fewest characters, as the formatter has it. */
export function literal(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text.replaceAll("\\", "\\\\")}'` : JSON.stringify(text);
}

/** Writes the tables that features are counted with. */
export async function writeTables(texts: readonly FittedText[]): Promise<void> {
  const pairs = await fitLetterPairs(texts);
  writeFileSync(
    join(estimateFolder, "letter-pairs.ts"),
    `${madeBy}/**\n * What each pair of neighbouring letters adds to the score of a word, 0 to 7: two pairs a character, by \`letterOf\` of the first\n * letter and then of the second.\n */\nexport const LETTER_PAIRS =\n  ${literal(pairs)};\n`,
  );
  const han = await rankHan(texts);
  writeFileSync(
    join(estimateFolder, "common-characters.ts"),
    `${madeBy}/** Chinese characters that are mostly part of longer tokens, in two levels; each by its distance from the one before. */\nexport const COMMON_CHARACTERS = [\n${han.map((level) => `  ${literal(level)},\n`).join("")}] as const;\n`,
  );
}
