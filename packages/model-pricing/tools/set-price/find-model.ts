import type { ModelFile, ProviderFile } from "../../src/compile/authored.ts";
import { suggestName } from "../../src/schema/suggest-name.ts";
import type { DataSet, LoadedModel, LoadedProvider } from "../load.ts";
import { findProvider, type WantedModel } from "../new/find-provider.ts";
import { InputError } from "../new/input-error.ts";
import { mendFirst } from "../new/mend-first.ts";
import type { TomlFile } from "../toml.ts";

/** A model whose file and provider can be read. */
export interface FoundModel {
  readonly name: string;
  readonly model: LoadedModel & { readonly file: ModelFile; readonly toml: TomlFile };
  readonly provider: ProviderFile;
}

/**
 * Finds a model by its id or the name of its file. An alias is no model: its price is set under the model's own id, so
 * that nobody changes two names by accident.
 *
 * @throws {InputError} There is none, or its file has to be mended first.
 */
export function findModel(data: DataSet, names: readonly string[]): FoundModel {
  const wanted = findProvider(data, names, "data:set-price");
  const { provider, id } = wanted;
  const model = provider.models.find((own) => own.id === id) ?? provider.models.find(({ slug }) => slug === id);
  if (!model) throw unknownModel(wanted);
  const { file, toml } = model;
  if (!file || !toml) throw mendFirst(data, model.path);
  return { name: `${provider.id}/${model.id}`, model: { ...model, file, toml }, provider: provider.file };
}

function unknownModel({ provider, id }: WantedModel): InputError {
  const name = `${provider.id}/${id}`;
  const owner = provider.models.find(({ file }) => aliasesOf(file).includes(id));
  if (owner) {
    return new InputError(`"${name}" is an alias; its prices are those of ${provider.id}/${owner.id}. Use that id.`);
  }
  const meant = suggest(provider, id);
  const question = meant === undefined ? "" : ` Did you mean "${provider.id}/${meant}"?`;
  return new InputError(`Unknown model "${name}".${question} A new model starts with npm run data:new -- ${name}.`);
}

const aliasesOf = (file: ModelFile | undefined) => [
  ...(file?.aliases ?? []),
  ...(file?.alias ?? []).map(({ id }) => id),
];

function suggest({ models }: LoadedProvider, id: string): string | undefined {
  return suggestName(
    id,
    models.map((model) => model.id),
  );
}
