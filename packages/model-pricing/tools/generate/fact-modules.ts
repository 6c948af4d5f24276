import { type Correction, toCorrections } from "../../src/compile/correction.ts";
import { type ExchangeRateList, toExchangeRateList } from "../../src/compile/exchange-rate-list.ts";
import { type Subscription, toSubscription } from "../../src/compile/subscription.ts";
import type { Facts } from "../facts/load-facts.ts";
import { HEADER } from "./header.ts";
import { toSource } from "./to-source.ts";

interface PublishedFacts {
  readonly exchangeRates: readonly ExchangeRateList[];
  readonly corrections: readonly Correction[];
  readonly subscriptions: readonly Subscription[];
}

/** Writes the modules and the JSON files of exchange rates, corrections and subscriptions, by path in the package. */
export function factFiles(
  facts: Facts,
  release: { readonly version: string; readonly data_date: string },
): Map<string, string> {
  const { exchangeRates, corrections, subscriptions } = publish(facts);
  return new Map([
    [
      "src/generated/exchange-rates.ts",
      factModule("exchangeRates", "ExchangeRateList", "exchange-rate-list", exchangeRates),
    ],
    ["src/generated/corrections.ts", factModule("corrections", "Correction", "correction", corrections)],
    ["src/generated/subscriptions.ts", factModule("subscriptions", "Subscription", "subscription", subscriptions)],
    ["generated-json/exchange-rates.json", factJson(release, "exchange_rates", exchangeRates)],
    ["generated-json/corrections.json", factJson(release, "corrections", corrections)],
    ["generated-json/subscriptions.json", factJson(release, "subscriptions", subscriptions)],
  ]);
}

function publish({ exchangeRates, corrections, subscriptions }: Facts): PublishedFacts {
  return {
    exchangeRates: exchangeRates.flatMap(({ slug, file }) => (file ? [toExchangeRateList(slug, file)] : [])),
    corrections: corrections
      .flatMap(({ slug, file }) => (file ? toCorrections(slug, file) : []))
      .sort((a, b) => (a.corrected_on < b.corrected_on ? -1 : a.corrected_on > b.corrected_on ? 1 : 0)),
    subscriptions: subscriptions.flatMap(({ provider, slug, file }) =>
      file ? [toSubscription(provider, slug, file)] : [],
    ),
  };
}

function factModule(name: string, type: string, file: string, rows: readonly unknown[]): string {
  return `${HEADER}import type { ${type} } from "../compile/${file}.ts";

export const ${name}: readonly ${type}[] = ${toSource(rows)};
`;
}

/** One row a line, so that two versions can be compared. */
function factJson(release: object, name: string, rows: readonly unknown[]): string {
  const head = JSON.stringify(release).slice(0, -1);
  const lines = rows.map((row) => `\n${JSON.stringify(row)}`).join(",");
  return `${head},${JSON.stringify(name)}:[${lines}\n]}\n`;
}
