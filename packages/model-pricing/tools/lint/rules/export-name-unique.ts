import { exportName } from "../../../src/compile/export-name.ts";
import type { FileSubject, ProviderRule } from "../types.ts";

/** Every model of a provider has an address and a generated constant of its own; both come from the file name. */
export const exportNameUnique: ProviderRule = {
  name: "export-name-unique",
  scope: "provider",
  *check({ models }) {
    const first = new Map<string, FileSubject>();
    for (const subject of models) {
      const name = exportName(subject.model.slug);
      const other = first.get(name);
      if (other === undefined) first.set(name, subject);
      else {
        yield {
          in: subject.model,
          at: [],
          message: `the file name gives the constant ${name}, as ${other.model.path} does.`,
          fix: "rename one of the two; where both ids exist, give it its id and excuse it from id-matches-path in tools/lint/exceptions.ts.",
        };
      }
    }
  },
};
