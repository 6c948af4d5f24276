import { type GuideFile, lineAt } from "./guide-file.ts";
import type { Problem } from "./problem.ts";
import { proseOf } from "./prose.ts";

/** Ids without a digit or a hyphen are words: `default`, `sora`. */
const isName = (id: string) => id.length > 3 && /\d/.test(id) && /^[\w.:-]+$/.test(id);

/** Ids of models, as they are spelt, in an author's own words: nothing would notice that the model is gone. "GPT-4o" is a name. */
export function findTypedModels(guide: GuideFile, ids: Iterable<string>): readonly Problem[] {
  const known = new Set([...ids].filter(isName));
  return [...proseOf(guide).matchAll(/[\w.:-]+/g)]
    .map((match) => ({ word: match[0].replace(/[.:]+$/, ""), index: match.index }))
    .filter(({ word }) => known.has(word))
    .map(({ word, index }) => ({
      file: guide.file,
      line: lineAt(guide.text, index),
      rule: "typed-model",
      level: "error",
      message: `"${word}" is a model's id. Use <Model id="provider/${word}" />, with "historic" if it is gone.`,
    }));
}
