import { isDeepStrictEqual } from "node:util";
import { inheritedFactShape } from "../../../src/schema/model-file.ts";
import type { CatalogRule, FileSubject, LintContext } from "../types.ts";

const INHERITED = Object.keys(inheritedFactShape) as (keyof FileSubject["file"])[];

/** A file with a base says only what differs: a copy goes stale when the base is corrected. */
export const baseNotRestated: CatalogRule = {
  name: "base-not-restated",
  scope: "catalog",
  fixable: true,
  *check(context) {
    for (const { models } of context.providers) {
      for (const { file, model } of models) {
        if (file.base !== undefined && file.maker !== undefined) {
          const message = `maker is "${file.maker}", but the maker is taken from the base ${file.base}.`;
          yield { in: model, at: ["maker"], message, fix: "remove the line." };
        }
        for (const key of INHERITED) {
          if (file.base === undefined || file[key] === undefined) continue;
          if (!isDeepStrictEqual(file[key], inherited(file.base, key, context))) continue;
          yield {
            in: model,
            at: [key],
            message: `${key} is the same as in ${file.base}, from which this file inherits it.`,
            fix: "remove the line.",
          };
        }
      }
    }
  },
};

/** The nearest base that says it decides. Ten steps: a circle of bases is another rule's. */
function inherited(base: string, key: keyof FileSubject["file"], context: LintContext): unknown {
  let next: string | undefined = base;
  for (let step = 0; next !== undefined && step < 10; step++) {
    const file: FileSubject["file"] | undefined = context.findModel(next)?.file;
    if (file?.[key] !== undefined) return file[key];
    next = file?.base;
  }
  return undefined;
}
