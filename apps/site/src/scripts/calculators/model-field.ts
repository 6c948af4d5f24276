import { type Attributes, createResolver, type ModelRecord } from "@org/model-pricing";
import type { Locale } from "../../i18n/strings.ts";
import type { CalculatorSetting } from "../../lib/calculators/calculator-setting.ts";
import type { FieldError } from "../../lib/calculators/read-form.ts";
import { fill } from "../../lib/fill.ts";
import { nameIn } from "../../lib/name-in.ts";
import { attachCombobox } from "../combobox.ts";
import { fetchIndex, fetchModel } from "../compare/fetch-data.ts";
import { findModels } from "../compare/find-models.ts";

const MOST_MATCHES = 12;

/** A record, with the attributes that the name it was asked for by decides. */
export interface FoundRecord {
  readonly model: ModelRecord;
  readonly fixes: Attributes | undefined;
}

/** A model as the reader named it, or why there is none. */
export type ChosenModel = FoundRecord | { readonly error: FieldError; readonly suggestions: readonly string[] };

export interface ModelField {
  /** The id that is chosen, as the address has it; empty where none is. */
  readonly key: () => string;
  readonly choose: (key: string) => void;
  /** Finds the record of what is chosen; it may have to be fetched. */
  readonly find: (at: string) => Promise<ChosenModel | undefined>;
  readonly providerName: (id: string) => string;
}

/** Makes a model's field a chooser. A name that is typed over and not replaced by a match comes back. */
export function modelField(
  root: HTMLElement,
  setting: CalculatorSetting,
  locale: Locale,
  { isOptional, changed }: { readonly isOptional: boolean; readonly changed: () => void },
): ModelField | undefined {
  const input = root.querySelector<HTMLInputElement>("[role=combobox]");
  const list = root.querySelector<HTMLElement>("[role=listbox]");
  const status = root.querySelector<HTMLElement>(".of-model [role=status]");
  if (!input || !list || !status) return undefined;
  const { words: t, model: first } = setting;
  const names = new Map(Object.entries(setting.providers));
  const providerName = (id: string) => names.get(id) ?? id;
  let key = setting.start.model ?? "";
  let shownName = input.value;

  const show = (name: string) => {
    shownName = name;
    if (document.activeElement !== input || input.value === "") input.value = name;
  };
  const choose = (next: string) => {
    key = next;
    show(next);
    changed();
  };
  attachCombobox(
    { input, list, status },
    {
      find: async (query) => {
        const index = await openIndex();
        return index.search(query, MOST_MATCHES).map((model) => ({
          key: `${model.provider}/${model.id}`,
          name: nameIn(locale, model),
          detail: `${providerName(model.provider)} · ${model.id}`,
        }));
      },
      choose,
      say: (count) => (count === 0 ? t.calc_none_match : fill(t.calc_matches, { count })),
    },
  );
  input.addEventListener("focus", () => {
    input.select();
    void openIndex().catch(() => undefined);
  });
  input.addEventListener("blur", () => {
    if (input.value.trim() === "" && isOptional && key !== "") choose("");
    else input.value = shownName;
  });

  async function openIndex() {
    const index = await fetchIndex();
    for (const [id, [name = id, name_zh]] of Object.entries(index.providers))
      names.set(id, nameIn(locale, { name, name_zh }));
    return index;
  }

  return {
    key: () => key,
    choose,
    providerName,
    find: async (at) => {
      if (key === "") return undefined;
      if (first && key === first.key) {
        const model = await fetchModel(first);
        show(first.name);
        return { model, fixes: fixesOf(model, key, at) };
      }
      const [found] = findModels(await openIndex(), [key], at);
      if (!found) return undefined;
      if ("asked" in found) {
        const { asked: id, is_ambiguous, suggestions } = found;
        const expected = is_ambiguous ? "calc_ambiguous_model" : "calc_unknown_model";
        return { error: { expected, facts: { id } }, suggestions };
      }
      const model = await fetchModel(found);
      show(nameIn(locale, model));
      return { model, fixes: fixesOf(model, key, at) };
    },
  };
}

/** What an alias decides, such as whether the model thinks. */
function fixesOf(model: ModelRecord, key: string, at: string): Attributes | undefined {
  return createResolver([model]).findModel(key, { at })?.fixes;
}
