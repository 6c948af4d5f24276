import { groupDigits } from "../group-digits.ts";
import type { CatalogRule, FileSubject, LintContext, LocatedFinding } from "../types.ts";

/** What a model writes or reads at most fits into its context window. */
export const outputWithinContext: CatalogRule = {
  name: "output-within-context",
  scope: "catalog",
  *check(context) {
    for (const { models } of context.providers) {
      for (const subject of models) yield* checkLimits(subject, context);
    }
  },
};

function* checkLimits({ file, model }: FileSubject, { findModel }: LintContext): Iterable<LocatedFinding> {
  const base = file.base === undefined ? undefined : findModel(file.base)?.file;
  const window = file.context_window ?? base?.context_window;
  if (window === undefined) return;
  for (const key of ["max_output_tokens", "max_input_tokens"] as const) {
    const limit = file[key] ?? base?.[key];
    // What is inherited as a whole is reported where it stands.
    const isOwn = file[key] !== undefined || file.context_window !== undefined;
    if (limit === undefined || !isOwn || limit <= window) continue;
    yield {
      in: model,
      at: [file[key] === undefined ? "context_window" : key],
      message: `${key} is ${groupDigits(String(limit))}, more than the context window of ${groupDigits(String(window))}.`,
      fix: "check both on the provider's page; context_window counts input and output together.",
    };
  }
}
