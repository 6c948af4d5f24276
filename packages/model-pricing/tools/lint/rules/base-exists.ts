import type { CatalogRule, FileSubject, LintContext, LocatedFinding } from "../types.ts";

/** A base is another model, and the path from base to base ends. */
export const baseExists: CatalogRule = {
  name: "base-exists",
  scope: "catalog",
  *check(context) {
    for (const { models } of context.providers) {
      for (const subject of models) {
        const finding = checkBase(subject, context);
        if (finding) yield finding;
      }
    }
  },
};

function checkBase(subject: FileSubject, context: LintContext): LocatedFinding | undefined {
  const { file, model } = subject;
  if (file.base === undefined) return undefined;
  const place = { in: model, at: ["base"] };
  if (!context.hasModel(file.base)) {
    return {
      ...place,
      message: `base is "${file.base}"; there is no such file.`,
      fix: "write provider/model of the file that describes the model, or add that file.",
    };
  }
  const seen = new Set([subject]);
  for (let at: FileSubject | undefined = subject; at?.file.base !== undefined; ) {
    at = context.findModel(at.file.base);
    if (at && seen.has(at)) {
      return {
        ...place,
        message: `base "${file.base}" leads back to ${at === subject ? "this file" : at.model.path}.`,
        fix: "let the maker's file stand without a base.",
      };
    }
    if (at) seen.add(at);
  }
  return undefined;
}
