import type { CalendarFile, CalendarYear, ModelFile, ProviderFile } from "../../src/compile/authored.ts";
import { toModelRecord } from "../../src/compile/to-model-record.ts";
import { modelFile, providerFile } from "../../src/schema/index.ts";
import type { ModelRecord } from "../../src/types.ts";
import { readToml } from "../../tools/toml.ts";

/** An authored model file with what it needs around it, as the case collection writes it. */
export interface AuthoredCase {
  readonly file: string;
  readonly toml: string;
  readonly provider_toml?: string;
  /** By place, then by year. */
  readonly calendars?: Readonly<
    Record<string, Readonly<Record<string, Pick<CalendarYear, "days_off" | "working_days">>>>
  >;
}

function parse(text: string): unknown {
  const { file, errors } = readToml(text);
  if (!file || errors.length > 0) throw new Error(errors.map(({ line, message }) => `${line}: ${message}`).join("\n"));
  return file.value;
}

/** Takes authored TOML the whole way: syntax, schema, compilation. */
export function recordOfCase({ file, toml, provider_toml, calendars }: AuthoredCase): ModelRecord {
  const provider = parse(provider_toml ?? 'name = "Example"\n') as object;
  const known = Object.entries(calendars ?? {}).map(([place, years]): [string, CalendarFile] => {
    const year = Object.entries(years).map(([name, days]) => [
      name,
      { source: "https://example.com/", checked_on: "2026-11-20", ...days },
    ]);
    return [place, { name: place, year: Object.fromEntries(year) }];
  });
  return toModelRecord({
    provider_id: "example",
    provider: providerFile.parse({ currency: "USD", time_zone: "UTC", ...provider }) as ProviderFile,
    calendars: new Map(known),
    slug: file.replace(/\.toml$/, ""),
    file: modelFile.parse(parse(toml)) as ModelFile,
  });
}
