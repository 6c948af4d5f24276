import { COLUMNS } from "../../lib/home/columns.ts";
import { readMix, type ShownCurrency, type TableState, typedDecimal, type Unit } from "./table-state.ts";

const TEXTS = [
  "query",
  "provider",
  "maker",
  "takes",
  "answers",
  "context",
  "input_most",
  "output_most",
  "open",
  "mainland",
  "status",
  "stage",
] as const satisfies readonly (keyof TableState)[];
const MIX = ["mix_input", "mix_output", "mix_cache"] as const;

/** What the controls say. */
export function readForm(form: HTMLFormElement): TableState {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "");
  const sort = text("sort") as TableState["sort"];
  const columns = data.getAll("columns");
  return {
    ...(Object.fromEntries(TEXTS.map((name) => [name, text(name)])) as Record<(typeof TEXTS)[number], string>),
    can: data.getAll("can").map(String),
    sort,
    descending: sort !== "" && data.has("descending"),
    columns: COLUMNS.map(({ name }) => name).filter((name) => columns.includes(name)),
    currency: text("currency") as ShownCurrency,
    rate: Number(typedDecimal(text("rate")) ?? 0) > 0 ? text("rate").trim() : "",
    unit: (text("unit") || "million") as Unit,
    mix: readMix(MIX.map(text)),
  };
}

/** Puts the controls into a state; what they do not offer they leave at its beginning. */
export function writeForm(form: HTMLFormElement, state: TableState): void {
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(TEXTS.map((name) => [name, state[name]])),
    ...Object.fromEntries(MIX.map((name, place) => [name, String(state.mix[place])])),
    rate: state.rate,
    unit: state.unit,
    sort: state.sort,
  };
  const lists: Readonly<Record<string, readonly string[]>> = {
    can: state.can,
    columns: state.columns,
    currency: [state.currency],
    descending: state.descending ? ["1"] : [],
  };
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) {
      control.value = values[control.name] ?? "";
      if (control.selectedIndex < 0) control.selectedIndex = 0;
    } else if (control instanceof HTMLInputElement) {
      const list = lists[control.name];
      if (list) control.checked = list.includes(control.value);
      else control.value = values[control.name] ?? "";
    }
  }
}
