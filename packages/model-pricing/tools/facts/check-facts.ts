import type { AuthoredCorrection } from "../../src/compile/correction.ts";
import { toFileName } from "../lint/file-name.ts";
import type { DataSet, LoadedModel, LoadedProvider } from "../load.ts";
import type { Problem } from "../problem.ts";
import type { TomlPath } from "../toml.ts";
import { allFacts, type LoadedFact } from "./load-facts.ts";

interface Finding {
  readonly at: TomlPath;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * What is wrong with exchange rates, corrections and subscriptions beyond single values: names that lead nowhere, file
 * names, days that have not come yet.
 *
 * @param today `YYYY-MM-DD`.
 */
export function checkFacts({ facts, providers }: DataSet, today: string): readonly Problem[] {
  if (!facts) return [];
  const ids = new Map(providers.map((provider) => [provider.id, provider]));
  return [
    ...allFacts(facts).flatMap((fact) => report(fact, [...misnamed(fact), ...notYet(fact.file, today)])),
    ...facts.subscriptions.flatMap((fact) => (ids.has(fact.provider) ? [] : report(fact, [noProvider(fact.provider)]))),
    ...facts.corrections.flatMap((fact) => {
      const provider = ids.get(fact.slug);
      const rows = fact.file?.correction ?? [];
      return report(
        fact,
        provider ? rows.flatMap((row, index) => leadsNowhere(provider, row, index)) : [noProvider(fact.slug)],
      );
    }),
  ];
}

function report({ path, toml }: LoadedFact<unknown>, findings: readonly Finding[]): Problem[] {
  return findings.map(({ at, ...rest }) => {
    const place = toml?.locate(at) ?? { line: 1, column: 1 };
    return { file: path, ...place, severity: "error", ...rest };
  });
}

function misnamed({ slug }: LoadedFact<unknown>): Finding[] {
  const name = toFileName(slug);
  if (name === slug) return [];
  const message = `the file name ${slug}.toml holds characters that may not stand in a web address.`;
  return [{ at: [], rule: "id-matches-path", message, fix: `rename it to ${name}.toml.` }];
}

/** Every `checked_on` and `corrected_on` that lies in the future. */
function notYet(value: unknown, today: string, at: TomlPath = []): Finding[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    if (typeof inner === "object") return notYet(inner, today, path);
    if ((key !== "checked_on" && key !== "corrected_on") || String(inner) <= today) return [];
    const message = `${key} is ${inner}; that day has not come yet (today is ${today}).`;
    return [{ at: path, rule: "checked-on-sane", message, fix: "write the day on which you read the page." }];
  });
}

function noProvider(id: string): Finding {
  const message = `there is no provider "${id}" in data/providers.`;
  return { at: [], rule: "schema", message, fix: "name it after a provider's folder, or add the provider." };
}

/** A correction names things as they stand now: whoever prices again has to find them. */
function leadsNowhere({ id, models }: LoadedProvider, row: AuthoredCorrection, index: number): Finding[] {
  const { model: name, block, currency } = row;
  if (name === undefined) return [];
  const model = models.find((one) => one.id === name);
  if (!model) {
    const meant = models.find((one) => one.slug === name)?.id;
    const fix = meant === undefined ? "write the id of one of its models." : `write its id: "${meant}".`;
    return [{ at: ["correction", index, "model"], rule: "schema", message: `${id} has no model "${name}".`, fix }];
  }
  if (block === undefined || !model.file || hasBlock(model, block, currency)) return [];
  const starts = (model.file.price ?? []).map((one) => one.effective_from).join(", ") || "none";
  const message = `${id}/${name} has no price block of ${block}${currency ? ` in ${currency}` : ""}; its blocks are of ${starts}.`;
  return [
    { at: ["correction", index, "block"], rule: "schema", message, fix: "write effective_from as it stands now." },
  ];
}

function hasBlock({ file }: LoadedModel, block: string, currency: string | undefined): boolean {
  return (file?.price ?? []).some(
    (one) =>
      one.effective_from === block &&
      (currency === undefined || one.currency === undefined || one.currency === currency),
  );
}
