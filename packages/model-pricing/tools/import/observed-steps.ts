import { cleanDecimal } from "./decimal-text.ts";
import { offerKey } from "./id-key.ts";
import type { ObservedEvent, Seller } from "./types.ts";

/** The day on which a data set's history first showed the price that it still shows, by offer. */
export type FirstSeen = (key: string, input: string, output: string | undefined) => string | undefined;

/**
 * Reads the dated steps of the data sets' own histories. A day counts where the last step of that history for the id ends
 * at the wanted price; earlier steps may be corrections and count for nothing.
 */
export function createFirstSeen(events: readonly ObservedEvent[], seller: Seller): FirstSeen {
  const last = new Map<string, Map<string, ObservedEvent>>();
  for (const event of [...events].sort(byDate)) {
    const [, kind, source, provider, model] = event;
    if (!(seller.names[source] ?? []).some((name) => named(provider, name)) || kind === "removed") continue;
    const offer = seller.offerOf(model);
    if (offer === undefined) continue;
    const key = offerKey(offer);
    const known = last.get(key) ?? new Map<string, ObservedEvent>();
    const before = known.get(source);
    // Added again at the same price after a removal: the first sight stands.
    if (before === undefined || JSON.stringify(before[6]) !== JSON.stringify(event[6])) known.set(source, event);
    last.set(key, known);
  }
  return (key, input, output) => {
    const days = [...(last.get(key)?.values() ?? [])]
      .filter(([, , , , , , now]) => now && same(now[0], input) && same(now[1] ?? "0", output ?? "0"))
      .map(([day]) => day);
    return days.sort()[0];
  };
}

function byDate(a: ObservedEvent, b: ObservedEvent): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function named(provider: string, name: string): boolean {
  return name.endsWith("*") ? provider.startsWith(name.slice(0, -1)) : provider === name;
}

function same(a: unknown, b: string): boolean {
  const left = cleanDecimal(a);
  return left !== undefined && left === cleanDecimal(b);
}
