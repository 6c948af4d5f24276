import { parseMoment } from "../../src/compile/instants.ts";
import { knownZone } from "../../src/compile/time-zone.ts";

/** Epoch milliseconds of an instant, or of the moment at which a date begins in the provider's time zone. */
export function startOf(text: string, zone: string | undefined): number {
  return parseMoment(text, knownZone(zone));
}
