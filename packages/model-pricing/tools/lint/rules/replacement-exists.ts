import { suggestName } from "../../../src/schema/suggest-name.ts";
import type { CatalogRule } from "../types.ts";

/** Warns where the model that a provider recommends instead is not (yet) here. */
export const replacementExists: CatalogRule = {
  name: "replacement-exists",
  scope: "catalog",
  severity: "warn",
  *check({ providers, hasModel }) {
    for (const { provider, models } of providers) {
      const names = new Set<string>(provider.models.map(({ id }) => id));
      for (const { file } of models) {
        for (const name of [...(file.aliases ?? []), ...(file.alias ?? []).map(({ id }) => id)]) names.add(name);
      }
      for (const { file, model } of models) {
        const { replacement } = file;
        if (replacement === undefined || names.has(replacement) || hasModel(replacement)) continue;
        const meant = suggestName(replacement, [...names]);
        yield {
          in: model,
          at: ["replacement"],
          message: `replacement is "${replacement}", which is no id or alias of ${provider.id}.`,
          fix: meant
            ? `write "${meant}" if that is meant.`
            : "add its file, or write provider/model if another provider sells it.",
        };
      }
    }
  },
};
