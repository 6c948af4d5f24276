import type { AuthoredSchedule, ProviderFile } from "../../../src/compile/authored.ts";
import { compilePriceBlock } from "../../../src/compile/price-block.ts";
import { compileSchedule } from "../../../src/compile/schedule.ts";
import { knownZone } from "../../../src/compile/time-zone.ts";
import { toModelRecord } from "../../../src/compile/to-model-record.ts";
import type { ModelRecord, Schedule } from "../../../src/types.ts";
import { CALENDARS } from "./calendars.ts";
import { mendFile } from "./mend-file.ts";

/** The record of a model file, of which everything is left that schema and lint accept. */
export function compileDraft(draft: object, provider: ProviderFile): ModelRecord {
  const file = mendFile(draft, provider);
  const sources = { provider_id: "example", provider, calendars: CALENDARS, slug: "example" };
  const record = toModelRecord({ ...sources, file: { ...file, price: [] } });
  const zone = knownZone(provider.time_zone);
  const schedules = Object.entries(provider.schedule ?? {}).map(([name, schedule]) => [name, compileOnce(schedule)]);
  return {
    ...record,
    schedules: Object.fromEntries(schedules),
    price: (file.price ?? []).map((block) => compilePriceBlock(block, record.currency, zone)),
  };
}

/** When the clocks of a zone change takes long to find out. */
const compiled = new Map<string, Schedule>();

function compileOnce(schedule: AuthoredSchedule): Schedule {
  const text = JSON.stringify(schedule);
  const known = compiled.get(text) ?? compileSchedule(schedule, { name: "Example" }, CALENDARS);
  compiled.set(text, known);
  return known;
}
