import type { CatalogRule, FileSubject, LintContext, LocatedFinding } from "../types.ts";

/** A renamed model points straight at the one that goes on: no chains, no circles. */
export const movedTo: CatalogRule = {
  name: "moved-to",
  scope: "catalog",
  *check(context) {
    for (const { models } of context.providers) {
      for (const subject of models) {
        const finding = checkTarget(subject, context);
        if (finding) yield finding;
      }
    }
  },
};

function checkTarget(subject: FileSubject, { hasModel, findModel }: LintContext): LocatedFinding | undefined {
  const { moved_to: target } = subject.file;
  if (target === undefined) return undefined;
  const place = { in: subject.model, at: ["moved_to"] };
  if (!hasModel(target)) {
    return {
      ...place,
      message: `moved_to is "${target}"; there is no such file.`,
      fix: "write provider/model of the file that goes on.",
    };
  }
  const next = findModel(target);
  if (next === subject) return { ...place, message: "moved_to names this file.", fix: "name the file that goes on." };
  if (next?.file.moved_to === undefined) return undefined;
  return {
    ...place,
    message: `moved_to is "${target}", which itself moved to "${next.file.moved_to}".`,
    fix: `write moved_to = "${next.file.moved_to}".`,
  };
}
