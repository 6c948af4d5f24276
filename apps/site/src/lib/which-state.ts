import type { Needs } from "./candidates.ts";
import { parseCount } from "./compare-state.ts";
import { PRESETS, type PresetName } from "./presets.ts";

export interface WhichState {
  readonly preset: PresetName;
  readonly needs: Needs;
}

const COUNTS = { r: "requests", i: "input_tokens", c: "cached_tokens", o: "output_tokens" } as const;
const LIMITS = { ctx: "context_at_least", max: "output_at_least", months: "released_within" } as const;
const LISTS = { takes: "takes", can: "capabilities" } as const;
const SWITCHES = { open: "open_weights", lim: "leave_out_limited", free: "with_free" } as const;

/** Reads an address: an example, and what differs from it. */
export function readWhichState(query: string): WhichState {
  const params = new URLSearchParams(query);
  const asked = params.get("p") ?? "";
  const preset = (Object.hasOwn(PRESETS, asked) ? asked : "chatbot") as PresetName;
  const base = PRESETS[preset];
  const count = (key: string) => parseCount(params.get(key) ?? "");
  const of = <K extends string, V>(keys: Readonly<Record<string, K>>, read: (key: string) => V | undefined) =>
    Object.fromEntries(
      Object.entries(keys).flatMap(([key, field]) => {
        const value = read(key);
        return value === undefined ? [] : [[field, value] as const];
      }),
    ) as Partial<Record<K, V>>;
  const measure = params.get("u");
  const sellers = params.get("s");
  const needs: Needs = {
    ...base,
    ...of(LIMITS, count),
    ...of(LISTS, (key) => params.get(key)?.split(" ").filter(Boolean)),
    ...of(SWITCHES, (key) => (params.has(key) ? params.get(key) === "1" : undefined)),
    workload: { ...base.workload, ...of(COUNTS, count) },
    ...((measure === "han" || measure === "words" || measure === "tokens") && { measure }),
    ...((sellers === "all" || sellers === "makers") && { sellers }),
    budget: parseBudget(params.get("budget") ?? "") ?? "",
  };
  return { preset, needs };
}

/** Writes an address: only what differs from the example. */
export function writeWhichState({ preset, needs }: WhichState): string {
  const base = PRESETS[preset];
  const params = new URLSearchParams(preset === "chatbot" ? {} : { p: preset });
  for (const [key, field] of Object.entries(COUNTS)) {
    if (needs.workload[field] !== base.workload[field]) params.set(key, String(needs.workload[field]));
  }
  for (const [key, field] of Object.entries(LIMITS)) {
    if (needs[field] !== base[field]) params.set(key, String(needs[field]));
  }
  for (const [key, field] of Object.entries(LISTS)) {
    if (needs[field].join() !== base[field].join()) params.set(key, needs[field].join(" "));
  }
  for (const [key, field] of Object.entries(SWITCHES)) {
    if (needs[field] !== base[field]) params.set(key, needs[field] ? "1" : "0");
  }
  if (needs.measure !== base.measure) params.set("u", needs.measure);
  if (needs.sellers !== base.sellers) params.set("s", needs.sellers);
  if (needs.budget !== "") params.set("budget", needs.budget);
  return params.size > 0 ? `?${params}` : "";
}

/** An amount as people type it: decimal text, empty where none is asked for, undefined where it is wrong. */
export function parseBudget(text: string): string | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,_]/g, "");
  return plain === "" || /^\d{1,15}(\.\d{1,9})?$/.test(plain) ? plain : undefined;
}
