import type { UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";
import type { RatePlan } from "./rate-plan.ts";
import { splitCostliest } from "./split-costliest.ts";

/** Tokens that are billed as one usage field. */
export interface TokenPart {
  readonly field: UsageField;
  readonly quantity: number;
  /** Whether the response left the split open and the costliest was taken. */
  readonly isSplit?: boolean;
}

/** Why input tokens cannot be billed: the reported splits contradict each other, or a modality has no rate in a cache state. */
export type InputProblem =
  | { readonly misfit: true }
  | { readonly unpriced: UsageField; readonly state: UsageField | undefined };

/** A modality with the fields that count its cached parts. */
const MODALITIES = [
  { field: "input_audio_tokens", read: "cache_read_input_audio_tokens", write: "cache_creation_input_audio_tokens" },
  { field: "input_image_tokens", read: "cache_read_input_image_tokens", write: undefined },
  { field: "input_video_tokens", read: "cache_read_input_video_tokens", write: undefined },
] as const;

type Group = "none" | "read" | "write";
interface State {
  readonly field: UsageField;
  readonly group: Group;
  readonly count: number;
}
interface Column {
  /** `input_tokens` for text. */
  readonly modality: UsageField;
  readonly count: number;
  readonly groups: readonly Group[];
}
type Cells = readonly (readonly (UsageField | undefined)[])[];

/** Splits `input_tokens` by cache state and modality into what each rate bills. Parts are known to fit their wholes. */
export function decomposeInput(counts: Counts, plan: RatePlan): readonly TokenPart[] | InputProblem {
  const states = cacheStates(counts);
  if (MODALITIES.every(({ field }) => !counts[field]))
    return states.map(({ field, count }) => ({ field, quantity: count }));
  const columns = modalityColumns(counts);
  if (!columns) return { misfit: true };
  const rows = states.map(({ count }) => count);
  const sums = columns.map(({ count }) => count);
  const isAllowed = (row: number, column: number) =>
    columns[column]?.groups.includes(states[row]?.group as Group) === true;
  if (!splitCostliest(rows, sums, (row, column) => (isAllowed(row, column) ? 0n : undefined))) return { misfit: true };

  const cells = states.map((state) => columns.map(({ modality }) => billedAs(plan, modality, state.field)));
  const cost = costOfField(plan);
  const filled = splitCostliest(rows, sums, (row, column) => {
    const field = isAllowed(row, column) ? cells[row]?.[column] : undefined;
    return field === undefined ? undefined : cost(field);
  });
  if (!filled) return firstUnpriced(states, columns, cells);
  return merge(filled, cells, states.length > 1 && columns.filter(({ groups }) => groups.length > 1).length > 1);
}

function cacheStates(counts: Counts): readonly State[] {
  const read = counts.cache_read_input_tokens ?? 0;
  const explicit = counts.cache_read_explicit_input_tokens ?? 0;
  const write = counts.cache_creation_input_tokens ?? 0;
  const hour = counts.cache_creation_1h_input_tokens ?? 0;
  const halfDay = counts.cache_creation_12h_input_tokens ?? 0;
  const states: State[] = [
    { field: "input_tokens", group: "none", count: (counts.input_tokens ?? 0) - read - write },
    { field: "cache_read_input_tokens", group: "read", count: read - explicit },
    { field: "cache_read_explicit_input_tokens", group: "read", count: explicit },
    { field: "cache_creation_input_tokens", group: "write", count: write - hour - halfDay },
    { field: "cache_creation_1h_input_tokens", group: "write", count: hour },
    { field: "cache_creation_12h_input_tokens", group: "write", count: halfDay },
  ];
  return states.filter(({ count }) => count > 0);
}

/** One column per modality, split where the response says how much of it was read from or written to a cache. */
function modalityColumns(counts: Counts): readonly Column[] | undefined {
  const columns: Column[] = [];
  let text = counts.input_tokens ?? 0;
  for (const { field, read, write } of MODALITIES) {
    const total = counts[field] ?? 0;
    text -= total;
    const wasRead = counts[read];
    const wasWritten = write && counts[write];
    const rest = total - (wasRead ?? 0) - (wasWritten ?? 0);
    if (rest < 0) return undefined;
    const open: Group[] = ["none"];
    if (wasRead === undefined) open.push("read");
    if (wasWritten === undefined) open.push("write");
    columns.push({ modality: field, count: wasRead ?? 0, groups: ["read"] });
    columns.push({ modality: field, count: wasWritten ?? 0, groups: ["write"] });
    columns.push({ modality: field, count: rest, groups: open });
  }
  columns.push({ modality: "input_tokens", count: text, groups: ["none", "read", "write"] });
  return columns.filter(({ count }) => count > 0);
}

/** The field whose rate bills a modality in a cache state; undefined where none does and it is not written to be like another. */
function billedAs(plan: RatePlan, modality: UsageField, state: UsageField): UsageField | undefined {
  if (modality === "input_tokens") return plan.rates.has(state) ? state : undefined;
  const shape = MODALITIES.find(({ field }) => field === modality);
  const cached =
    state === "cache_read_input_tokens"
      ? shape?.read
      : state === "cache_creation_input_tokens"
        ? shape?.write
        : undefined;
  const field = state === "input_tokens" ? modality : cached;
  if (field !== undefined && plan.rates.has(field)) return field;
  const like = plan.references.get(modality);
  return like === undefined || like === modality ? undefined : billedAs(plan, like, state);
}

/** Rates as whole numbers of one common fraction, so that splits can be compared exactly. */
function costOfField(plan: RatePlan): (field: UsageField) => bigint {
  let common = 1n;
  for (const { perCount } of plan.rates.values()) if (common % perCount.d !== 0n) common *= perCount.d;
  return (field) => {
    const { n, d } = plan.rates.get(field)?.perCount ?? { n: 0n, d: 1n };
    return (n * common) / d;
  };
}

function firstUnpriced(states: readonly State[], columns: readonly Column[], cells: Cells): InputProblem {
  for (const [column, { modality }] of columns.entries()) {
    for (const [row, { field }] of states.entries()) {
      if (cells[row]?.[column] === undefined)
        return { unpriced: modality, state: field === "input_tokens" ? undefined : field };
    }
  }
  return { unpriced: "input_tokens", state: undefined };
}

function merge(filled: readonly number[][], cells: Cells, isSplit: boolean): readonly TokenPart[] {
  const parts = new Map<UsageField, number>();
  filled.forEach((row, i) => {
    row.forEach((quantity, j) => {
      const field = cells[i]?.[j];
      if (quantity > 0 && field !== undefined) parts.set(field, (parts.get(field) ?? 0) + quantity);
    });
  });
  return [...parts].map(([field, quantity]) => (isSplit ? { field, quantity, isSplit } : { field, quantity }));
}
