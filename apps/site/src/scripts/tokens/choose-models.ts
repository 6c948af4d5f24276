import type { ModelRecord } from "@org/model-pricing";
import { fill } from "../../lib/fill.ts";
import { nameIn } from "../../lib/name-in.ts";
import type { CounterPage } from "./counter-page.ts";
import { createModelSource } from "./fetch-models.ts";
import { createModelChooser } from "./model-chooser.ts";
import { type ChosenModel, createModelTable } from "./model-table.ts";
import type { PartCount } from "./protocol.ts";
import { MOST_MODELS } from "./view-state.ts";

export interface ChosenModels {
  readonly keys: () => readonly string[];
  /** Records of the chosen models, as far as they are there. */
  readonly records: () => readonly ModelRecord[];
  readonly show: (total: PartCount | undefined) => void;
}

/** The models that stand side by side: fetched, added and removed. */
export function chooseModels(page: CounterPage, initial: readonly string[], onChange: () => void): ChosenModels {
  const { words, locale } = page;
  const source = createModelSource(page);
  let chosen: readonly ChosenModel[] = [];
  let total: PartCount | undefined;

  const show = () => table.show(chosen, total, new Date().toISOString());
  const change = (next: readonly ChosenModel[]) => {
    chosen = next;
    show();
    onChange();
  };
  const nameOf = ({ key, record }: ChosenModel) => (record ? nameIn(locale, record) : key);
  const fetchRecord = async (key: string) => {
    try {
      const record = (await source.record(key)) ?? null;
      change(chosen.map((each) => (each.key === key ? { key, record } : each)));
    } catch {
      chooser.say(words.counter_list_failed);
    }
  };
  const table = createModelTable(page, (key) => {
    const gone = chosen.find((each) => each.key === key);
    change(chosen.filter((each) => each !== gone));
    if (gone) chooser.say(fill(words.counter_removed, { name: nameOf(gone) }));
  });
  const chooser = createModelChooser(page, source.list, (model) => {
    const { key } = model;
    if (chosen.some((each) => each.key === key)) return;
    if (chosen.length >= MOST_MODELS) {
      chooser.say(words.counter_full);
      return;
    }
    chooser.say(fill(words.counter_added, { name: nameIn(locale, model) }));
    change([...chosen, { key, record: undefined }]);
    void fetchRecord(key);
  });

  chosen = initial.map((key) => ({ key, record: undefined }));
  show();
  for (const key of initial) void fetchRecord(key);

  return {
    keys: () => chosen.map(({ key }) => key),
    records: () => chosen.flatMap(({ record }) => record ?? []),
    show: (count) => {
      total = count;
      show();
    },
  };
}
