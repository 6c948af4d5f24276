import type { ProviderFile } from "../../src/compile/authored.ts";
import { suggestName } from "../../src/schema/suggest-name.ts";
import type { DataSet, LoadedProvider } from "../load.ts";
import { InputError } from "./input-error.ts";
import { mendFirst } from "./mend-first.ts";

/** `openai` and `gpt-4o` of `openai/gpt-4o`; ids may hold further slashes. */
export interface WantedModel {
  readonly provider: LoadedProvider & { readonly file: ProviderFile };
  readonly id: string;
}

/**
 * Splits `<provider>/<model>` and finds the provider.
 *
 * @throws {InputError} No provider in front, or one that has no folder or a broken file; then also what to do.
 */
export function findProvider(data: DataSet, names: readonly string[], command: string): WantedModel {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) {
    const got = name === undefined ? "nothing" : names.map((text) => `"${text}"`).join(" and ");
    // npm keeps flags to itself and hands on their values.
    const hint = more.length > 0 ? ` Flags stand behind --: npm run ${command} -- ${name} --flag value.` : "";
    throw new InputError(`${command} takes one <provider>/<model>, such as openai/gpt-4o; it got ${got}.${hint}`);
  }
  const slash = name.indexOf("/");
  if (slash < 1 || slash === name.length - 1 || /\s/.test(name)) {
    const sellers = data.providers.filter(({ models }) => models.some(({ id }) => id === name));
    const known = sellers.map(({ id }) => `${id}/${name}`).join(", ");
    throw new InputError(`"${name}" is not <provider>/<model>.${known ? ` Did you mean ${known}?` : ""}`);
  }
  const wanted = name.slice(0, slash);
  const provider = data.providers.find(({ id }) => id === wanted);
  const file = provider?.file;
  if (provider && !file) throw mendFirst(data, provider.path);
  if (provider && file) return { provider: { ...provider, file }, id: name.slice(slash + 1) };
  const meant = suggestName(
    wanted,
    data.providers.map(({ id }) => id),
  );
  throw new InputError(
    `Unknown provider "${wanted}".${meant ? ` Did you mean "${meant}"?` : ""} A new provider starts with a file of its own, data/providers/${wanted}/provider.toml: see "Add a provider" in data/README.md.`,
  );
}
