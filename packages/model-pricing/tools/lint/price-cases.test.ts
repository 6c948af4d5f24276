import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { toFileName } from "./file-name.ts";
import { lintExampleProblems } from "./lint-example.ts";
import { RULES } from "./registry.ts";

interface PriceCase {
  readonly kind: string;
  readonly file: string;
  readonly toml: string;
  readonly provider_toml?: string;
  readonly calendars?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>>;
}

const vectors = new URL("../../test/vectors/price-cases.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(vectors, "utf8")) as { cases: readonly PriceCase[] };

/** The cases leave out what does not matter to a price: where the provider's own pages are, who made a calendar. */
function filesOf({ kind, file, toml, provider_toml, calendars }: PriceCase): Record<string, string> {
  const hosts = [...toml.matchAll(/^source = "https:\/\/([^/"]+)/gm)].map(([, host]) => host);
  const provider = provider_toml ?? 'name = "Example"\n';
  const years = Object.entries(calendars ?? {}).map(([place, list]) => [
    `calendars/${place}.toml`,
    `name = "${place}"\n${Object.entries(list)
      .map(([year, days]) => yearOf(year, days))
      .join("")}`,
  ]);
  const id = toFileName(kind);
  return {
    [`providers/${id}/provider.toml`]: `source_hosts = ${JSON.stringify([...new Set([...hosts, "example.com"])])}\n${provider}`,
    [`providers/${id}/models/${file}`]: toml,
    ...Object.fromEntries(years),
  };
}

function yearOf(year: string, days: Readonly<Record<string, readonly string[]>>): string {
  const lists = Object.entries(days).map(([key, list]) => `${key} = ${JSON.stringify(list)}\n`);
  return `\n[year.${year}]\nsource = "https://example.com/"\nchecked_on = "2025-11-20"\n${lists.join("")}`;
}

it.each(cases.map((priceCase, index) => [index, priceCase.kind, priceCase] as const))(
  "finds no error in case %i, %s",
  (_, __, priceCase) => {
    const problems = lintExampleProblems(RULES, filesOf(priceCase));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  },
);
