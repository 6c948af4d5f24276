import type { ProviderRecord } from "../../src/compile/provider-record.ts";
import { HEADER } from "./header.ts";
import { toSource } from "./to-source.ts";

/**
 * Writes what the guide needs of the providers' files: known errors, formats of keys, rules about places, hosts of APIs.
 * A module of its own, because all that is known of providers is many times larger.
 */
export function guideModule(providers: readonly ProviderRecord[]): string {
  return `${HEADER}import type { ErrorRow, KeyRow, PlaceRow } from "../compile/guide-rows.ts";

export const errorRows: readonly ErrorRow[] = ${toSource(providers.flatMap(errorRowsOf))};

export const keyRows: readonly KeyRow[] = ${toSource(providers.flatMap(keyRowsOf))};

export const placeRows: readonly PlaceRow[] = ${toSource(providers.flatMap(placeRowsOf))};

export const hosts: Readonly<Record<string, string>> = ${toSource(Object.fromEntries(providers.flatMap(hostsOf)))};
`;
}

/** Errors without a kind stay on the provider's page: nobody has said yet what they are. */
function errorRowsOf({ id, error = [] }: ProviderRecord) {
  return error.filter(({ kind }) => kind !== undefined).map((row) => ({ provider: id, ...row }));
}

function keyRowsOf({ id, name, key_format = [] }: ProviderRecord) {
  return key_format.map((row) => ({ provider: id, name, ...row }));
}

/** Rules on the places where a provider may be used. */
function placeRowsOf({ id, policy = [] }: ProviderRecord) {
  return policy
    .filter(({ topic, offered }) => topic === "supported_places" || offered === false)
    .map(({ rule, source, checked_on }) => ({ provider: id, rule, source, checked_on }));
}

function hostsOf({ id, base_urls = [] }: ProviderRecord): [string, string][] {
  return base_urls.filter((address) => !address.includes("{")).map((address) => [new URL(address).host, id]);
}
