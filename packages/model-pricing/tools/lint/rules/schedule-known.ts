import { conditionValues } from "../../../src/cost/implies.ts";
import { suggestName } from "../../../src/schema/suggest-name.ts";
import type { FileRule } from "../types.ts";

/** A schedule that a rule names is defined by the provider. */
export const scheduleKnown: FileRule = {
  name: "schedule-known",
  scope: "file",
  *check({ blocks, provider }) {
    if (provider.file === undefined) return;
    const known = Object.keys(provider.file.schedule ?? {});
    for (const { rules } of blocks) {
      for (const { conditions, at } of rules) {
        const names = conditions.schedule === undefined ? [] : conditionValues(conditions.schedule);
        for (const [index, name] of names.entries()) {
          if (known.includes(name)) continue;
          const meant = suggestName(name, known);
          const list = known.length > 0 ? `it has ${known.join(", ")}` : "it has no schedule";
          yield {
            at: Array.isArray(conditions.schedule) ? [...at, "schedule", index] : [...at, "schedule"],
            message: `schedule "${name}" is not in ${provider.path}; ${list}.`,
            fix: meant ? `write "${meant}".` : `add [schedule.${name}] to provider.toml, with windows and clock.`,
          };
        }
      }
    }
  },
};
