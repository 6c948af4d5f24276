import { exportName } from "../../src/compile/export-name.ts";
import type { ModelRecord } from "../../src/types.ts";
import { HEADER } from "./header.ts";
import { type SourceName, toSource } from "./to-source.ts";

/**
 * Writes one module per provider with one plain literal per model. What models share is a constant that the literals
 * name: a bundler that keeps one model keeps its constants and nothing else.
 */
export function modelModules(models: readonly ModelRecord[]): Map<string, string> {
  const providers = [...new Set(models.map(({ provider }) => provider))];
  return new Map(providers.map((id) => [id, modelModule(models.filter(({ provider }) => provider === id))]));
}

function modelModule(models: readonly ModelRecord[]): string {
  const constants = new Map<string, string>();
  const share = (name: string, type: string, value: object): SourceName => {
    constants.set(`$${name}`, `const $${name}: ${type} = ${toSource(value)};`);
    return { source: `$${name}` };
  };
  const exports = models.map((model) => {
    const { schedules, neutral, region_group } = model;
    const shared = {
      ...model,
      ...(schedules && {
        schedules: Object.fromEntries(
          Object.entries(schedules).map(([name, schedule]) => [name, share(`schedule_${name}`, "Schedule", schedule)]),
        ),
      }),
      ...(neutral && { neutral: share("neutral", 'NonNullable<ModelRecord["neutral"]>', neutral) }),
      ...(region_group && {
        region_group: share("region_group", 'NonNullable<ModelRecord["region_group"]>', region_group),
      }),
    };
    return `export const ${exportName(model.slug)}: ModelRecord = ${toSource(shared)};`;
  });
  const types = [...constants.keys()].some((name) => name.startsWith("$schedule_"))
    ? "ModelRecord, Schedule"
    : "ModelRecord";
  return [`${HEADER}import type { ${types} } from "../../types.ts";`, ...constants.values(), ...exports, ""].join(
    "\n\n",
  );
}
