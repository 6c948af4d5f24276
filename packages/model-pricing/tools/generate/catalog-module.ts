import type { CompiledCatalog } from "../compile-catalog.ts";
import { HEADER } from "./header.ts";
import { packCatalog } from "./packed/pack-catalog.ts";
import { withoutNotes } from "./packed/without-notes.ts";
import { toSource } from "./to-source.ts";

/** Writes the modules that hold every record, packed, by path in the package: own models of the providers, and hosts'. */
export function packedModules({ models }: CompiledCatalog): Map<string, string> {
  const { firstParty, hosts } = packCatalog(models.map((model) => withoutNotes(model).model));
  return new Map([
    ["src/generated/packed-first-party.ts", packedModule(firstParty)],
    ["src/generated/packed-hosts.ts", packedModule(hosts)],
  ]);
}

function packedModule({ count, text }: { readonly count: number; readonly text: string }): string {
  return `${HEADER}export const count = ${count};

export const text =
  ${toSingleQuoted(text)};
`;
}

/** In single quotes the double quotes of JSON need no escape. */
function toSingleQuoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** Writes the module with the sentences that people wrote beside prices: the packed records are without them. */
export function notesModule({ models }: CompiledCatalog): string {
  const entries = models.flatMap((model) => {
    const { notes } = withoutNotes(model);
    return notes ? [[`${model.provider}/${model.id}`, notes] as const] : [];
  });
  return `${HEADER}import type { ModelNotes } from "../types.ts";

export const notes: { readonly [model: string]: ModelNotes } = ${toSource(Object.fromEntries(entries))};
`;
}

/** Writes the module that says of which day the data is, for whoever wants to know that without the catalog. */
export function releaseModule({ data_date }: CompiledCatalog, version: string): string {
  return `${HEADER}export const version = ${toSource(version)};

export const data_date = ${toSource(data_date)};
`;
}

/** Writes the module with what the data says about providers. */
export function providersModule({ providers }: CompiledCatalog): string {
  return `${HEADER}import type { ProviderRecord } from "../compile/provider-record.ts";

export const providers: readonly ProviderRecord[] = ${toSource(providers)};
`;
}

/** Writes the catalog as JSON, one model a line. */
export function catalogJson({ models, data_date }: CompiledCatalog, version: string): string {
  const lines = models.map((model) => JSON.stringify(model)).join(",\n");
  return `{"version":${JSON.stringify(version)},"data_date":${JSON.stringify(data_date)},"models":[\n${lines}\n]}\n`;
}
