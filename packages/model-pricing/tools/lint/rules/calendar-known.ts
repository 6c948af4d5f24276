import { suggestName } from "../../../src/schema/suggest-name.ts";
import type { CatalogRule } from "../types.ts";

/** A schedule that spares holidays needs their calendar, and of this year: a year nobody listed has no price. */
export const calendarKnown: CatalogRule = {
  name: "calendar-known",
  scope: "catalog",
  *check({ providers, data, today }) {
    const year = today.slice(0, 4);
    for (const { provider, file } of providers) {
      for (const [name, { except_holidays: place }] of Object.entries(file?.schedule ?? {})) {
        if (place === undefined) continue;
        const calendar = data.calendars.get(place);
        const at = ["schedule", name, "except_holidays"];
        if (calendar === undefined) {
          const meant = suggestName(place, [...data.calendars.keys()]);
          const fix = meant ? `write "${meant}".` : `add data/calendars/${place}.toml with the days off of each year.`;
          yield {
            in: provider,
            at,
            message: `there is no calendar data/calendars/${place}.toml that can be read.`,
            fix,
          };
        } else if (calendar.year[year] === undefined) {
          yield {
            in: provider,
            at,
            severity: "warn",
            message: `data/calendars/${place}.toml does not list ${year}; prices in the windows of ${name} cannot be told.`,
            fix: `add [year.${year}] with its days off as soon as they are published.`,
          };
        }
      }
    }
  },
};
