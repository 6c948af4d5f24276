import type { Needs } from "../../lib/candidates.ts";
import { parseCount } from "../../lib/compare-state.ts";
import { parseBudget } from "../../lib/which-state.ts";
import { part } from "../part.ts";

const WORK = ["requests", "input_tokens", "cached_tokens", "output_tokens"] as const;
const LIMITS = ["context_at_least", "output_at_least", "released_within"] as const;
const LISTS = ["takes", "capabilities"] as const;
const SWITCHES = ["open_weights", "leave_out_limited", "with_free"] as const;
/** Longer would lead before any model, and out of what a date can be. */
const MOST_MONTHS = 600;

/** Shows needs in the form. */
export function fillForm(needs: Needs, locale: string): void {
  for (const id of WORK) field(id).value = needs.workload[id].toLocaleString(locale);
  for (const id of LIMITS) field(id).value = needs[id].toLocaleString(locale);
  for (const id of SWITCHES) field(id).checked = needs[id];
  for (const id of LISTS) for (const box of boxes(id)) box.checked = needs[id].includes(box.value);
  select("measure").value = needs.measure;
  select("sellers").value = needs.sellers;
  field("budget").value = needs.budget;
}

/** Reads the form; undefined where something in it is wrong, which is marked. */
export function readForm(): Needs | undefined {
  const count = (id: string) => mark(id, parseCount(field(id).value));
  const workload = Object.fromEntries(WORK.map((id) => [id, count(id)])) as unknown as Needs["workload"];
  const limits = Object.fromEntries(LIMITS.map((id) => [id, count(id)])) as Pick<Needs, (typeof LIMITS)[number]>;
  const budget = mark("budget", parseBudget(field("budget").value));
  const all = [...Object.values(workload), ...Object.values(limits), budget];
  if (all.includes(undefined) || budget === undefined) return undefined;
  if (workload.cached_tokens > workload.input_tokens) return mark("cached_tokens", undefined);
  if (limits.released_within > MOST_MONTHS) return mark("released_within", undefined);
  const switches = Object.fromEntries(SWITCHES.map((id) => [id, field(id).checked])) as Pick<
    Needs,
    (typeof SWITCHES)[number]
  >;
  return {
    ...limits,
    takes: checked("takes"),
    capabilities: checked("capabilities"),
    ...switches,
    workload,
    budget,
    measure: select("measure").value as Needs["measure"],
    sellers: select("sellers").value as Needs["sellers"],
  };
}

function mark<T>(id: string, value: T | undefined): T | undefined {
  field(id).setAttribute("aria-invalid", String(value === undefined));
  return value;
}

function field(id: string): HTMLInputElement {
  return part(id) as HTMLInputElement;
}

function select(id: string): HTMLSelectElement {
  return part(id) as HTMLSelectElement;
}

function boxes(id: string): readonly HTMLInputElement[] {
  return [...part(id).querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}

function checked(id: string): readonly string[] {
  return boxes(id)
    .filter((box) => box.checked)
    .map(({ value }) => value);
}
