import type { Schedule } from "@org/model-pricing";
import type { ProviderRecord } from "@org/model-pricing/providers";
import { providerRows } from "./catalog-view.ts";

/** The weekly hours that rules of a provider's models name, by name: only those of prices in force. */
export function schedulesOf({ id }: ProviderRecord): readonly (readonly [name: string, schedule: Schedule])[] {
  const rows = providerRows.find((provider) => provider.id === id)?.rows ?? [];
  const found = new Map<string, Schedule>();
  for (const { model, block } of rows) {
    for (const name of (block?.when ?? []).flatMap(({ schedule }) => schedule ?? [])) {
      const schedule = model.schedules?.[name];
      if (schedule) found.set(name, schedule);
    }
  }
  return [...found];
}
