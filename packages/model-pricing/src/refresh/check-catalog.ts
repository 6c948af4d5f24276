import { CatalogError } from "../errors.ts";
import { data_date as builtInDate, version as builtInVersion } from "../generated/release.ts";
import { createResolver } from "../resolve/create-resolver.ts";
import { isDate } from "../schema/date.ts";
import { explainIssues } from "../schema/explain-issues.ts";
import { catalog } from "../schema/model-record.ts";
import type { ModelRecord } from "../types.ts";
import { EXPECTED, rejectCatalog } from "./reject-catalog.ts";

/** A catalog as `catalog.json` holds it. */
export interface CatalogData {
  readonly models: readonly ModelRecord[];
  readonly data_date: string;
  readonly version: string;
}

/** The catalog that a newer one replaces. */
export interface BuiltIn {
  readonly version: string;
  readonly data_date: string;
}

const MAX_ISSUES = 3;
const MAX_KEYS = 5;
const MAX_TEXT = 60;

/**
 * Checks a value that was read as JSON: a catalog of the same major version, not older than the built-in one, with
 * every record whole and every name found.
 *
 * @throws {CatalogError} `catalog_rejected`.
 */
export function checkCatalog(
  value: unknown,
  name: string,
  builtIn: BuiltIn = { version: builtInVersion, data_date: builtInDate },
): CatalogData {
  const { version, data_date: date } = readHead(value, name);
  const facts = { version, data_date: date, built_in_version: builtIn.version, built_in_data_date: builtIn.data_date };
  if (majorOf(version) !== majorOf(builtIn.version)) {
    const [theirs, ours] = [majorOf(version), majorOf(builtIn.version)];
    const advice = `Expected version ${ours}.x, which this package (${builtIn.version}) can read; ${theirs > ours ? "update the package" : "take the catalog of a newer one"}.`;
    throw rejectCatalog(name, `is of version ${version}`, advice, facts);
  }
  if (date < builtIn.data_date) {
    const advice = `The built-in catalog is newer (${builtIn.data_date}); use that, or a newer file.`;
    throw rejectCatalog(name, `has data of ${date}`, advice, facts);
  }
  const result = catalog.safeParse(value);
  if (!result.success) throw rejectRecords(value, name, result.error, facts);
  checkNames(result.data.models, name, facts);
  return result.data;
}

function readHead(value: unknown, name: string): BuiltIn {
  const { version, data_date } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  if (
    typeof version === "string" &&
    /^\d+\.\d+\.\d+/.test(version) &&
    typeof data_date === "string" &&
    isDate(data_date)
  )
    return { version, data_date };
  const advice = `Expected ${EXPECTED}, with version, data_date and models; check the address.`;
  throw rejectCatalog(name, `is JSON of another kind (${describe(value)})`, advice, { version, data_date });
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object" || value === null) return JSON.stringify(value).slice(0, MAX_TEXT);
  const { version, data_date } = value as Record<string, unknown>;
  if (version !== undefined || data_date !== undefined)
    return `version ${JSON.stringify(version)}, data_date ${JSON.stringify(data_date)}`;
  const keys = Object.keys(value).slice(0, MAX_KEYS).join(", ");
  return keys === "" ? "an object without keys" : `an object with ${keys}`;
}

function rejectRecords(
  value: unknown,
  name: string,
  error: Parameters<typeof explainIssues>[2],
  facts: Readonly<Record<string, unknown>>,
): CatalogError {
  const issues = explainIssues(catalog, value, error).map(({ path, message }) => ({
    path: nameOf(value, path),
    message,
  }));
  const shown = issues.slice(0, MAX_ISSUES).map(({ path, message }) => `${path}: ${message}`);
  const more = issues.length > MAX_ISSUES ? ` ... and ${issues.length - MAX_ISSUES} more` : "";
  const received = `is broken in ${issues.length} ${issues.length === 1 ? "place" : "places"} (${shown.join(" ")}${more})`;
  const advice =
    facts.version === facts.built_in_version
      ? "Fetch it again, or use the built-in catalog."
      : `It was made with version ${facts.version}: if that is newer than this package (${facts.built_in_version}), update the package.`;
  return rejectCatalog(name, received, advice, {
    ...facts,
    issues: issues.slice(0, MAX_ISSUES),
    issue_count: issues.length,
  });
}

/** The record that a path leads into, by its name where it has one. */
function nameOf(value: unknown, [list, index, ...rest]: readonly (string | number)[]): string {
  const record =
    list === "models" ? (value as { models?: readonly Partial<ModelRecord>[] }).models?.[Number(index)] : undefined;
  if (typeof record?.id !== "string") return [list, index, ...rest].filter((part) => part !== undefined).join(".");
  return [`"${record.provider}/${record.id}"`, ...rest].join(".");
}

/** A name that two records have, or one that leads nowhere, is found now rather than at the first bill. */
function checkNames(models: readonly ModelRecord[], name: string, facts: Readonly<Record<string, unknown>>): void {
  const { resolveModel } = createResolver(models);
  try {
    for (const { id, provider } of models) resolveModel(id, { provider });
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const advice = "Fetch it again, or use the built-in catalog.";
    throw rejectCatalog(name, `contradicts itself (${error.message})`, advice, { ...facts, ...error.facts }, error);
  }
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
