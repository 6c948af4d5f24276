import { modelFile } from "../../src/schema/index.ts";
import { readDataFile } from "../../tools/read-data-file.ts";

/** Pieces of a valid model file. */
export const HEAD = 'name = "Example"\nfamily = "example"\n';
export const BLOCK = `
[[price]]
effective_from = "2026-01-01"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-11-20"
`;
export const RATES = "\n[price.per_million_tokens]\ninput = 3\noutput = 15\n";

/** What is wrong with the text of a model file, as `line:column message -> fix`. */
export function problemsOf(text: string): string[] {
  const { problems } = readDataFile(modelFile, "example.toml", text);
  return problems.map(({ line, column, message, fix }) => `${line}:${column} ${message} -> ${fix}`);
}
