import { COLUMNS, type ColumnName, DEFAULT_COLUMNS } from "../../lib/home/columns.ts";

export type Unit = "million" | "thousand" | "zh" | "en";
/** "" is the currency that each price is listed in. */
export type ShownCurrency = "" | "CNY" | "USD";

/** Everything that a reader chose: what the address holds. "" is no choice. */
export interface TableState {
  readonly query: string;
  readonly provider: string;
  readonly maker: string;
  readonly takes: string;
  readonly answers: string;
  readonly can: readonly string[];
  readonly context: string;
  readonly input_most: string;
  readonly output_most: string;
  readonly open: string;
  readonly mainland: string;
  readonly status: string;
  readonly stage: string;
  readonly sort: "" | "model" | ColumnName;
  readonly descending: boolean;
  readonly columns: readonly ColumnName[];
  readonly currency: ShownCurrency;
  /** Yuan for a dollar, where the reader has a rate of their own. */
  readonly rate: string;
  readonly unit: Unit;
  /** Parts of input, output and cached input. */
  readonly mix: readonly [number, number, number];
}

/** Plain texts and their keys in the address. */
const TEXT_KEYS = {
  query: "q",
  provider: "p",
  maker: "m",
  takes: "in",
  answers: "out",
  context: "ctx",
  input_most: "xi",
  output_most: "xo",
  open: "w",
  mainland: "cn",
  status: "s",
  stage: "l",
  rate: "fx",
} as const satisfies Partial<Record<keyof TableState, string>>;
type TextField = keyof typeof TEXT_KEYS;
const TEXT_FIELDS = Object.keys(TEXT_KEYS) as TextField[];

const UNITS: readonly Unit[] = ["million", "thousand", "zh", "en"];
const DEFAULT_MIX = [3, 1, 0] as const;
const isColumn = (name: string): name is ColumnName => COLUMNS.some((column) => column.name === name);

/** The address of a state: only what differs from the page as it stands. */
export function writeState(state: TableState): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of TEXT_FIELDS) if (state[field].trim() !== "") params.set(TEXT_KEYS[field], state[field].trim());
  if (state.can.length > 0) params.set("can", state.can.join("."));
  if (state.sort !== "") params.set("by", `${state.descending ? "-" : ""}${state.sort}`);
  const changed = COLUMNS.filter(({ name, isDefault }) => state.columns.includes(name) !== isDefault);
  if (changed.length > 0) {
    params.set("col", changed.map(({ name, isDefault }) => `${isDefault ? "-" : ""}${name}`).join("."));
  }
  if (state.currency !== "") params.set("cur", state.currency.toLowerCase());
  if (state.unit !== "million") params.set("per", state.unit);
  if (state.mix.some((part, place) => part !== DEFAULT_MIX[place])) params.set("mix", state.mix.join("-"));
  return params;
}

/** The state of an address; what it does not know it leaves out. */
export function readState(params: URLSearchParams): TableState {
  const text = Object.fromEntries(TEXT_FIELDS.map((field) => [field, params.get(TEXT_KEYS[field]) ?? ""]));
  const by = params.get("by") ?? "";
  const name = by.replace(/^-/, "");
  const sort = name === "model" || isColumn(name) ? name : "";
  const currency = params.get("cur")?.toUpperCase();
  const unit = params.get("per") as Unit;
  return {
    ...(text as Record<TextField, string>),
    can: parts(params.get("can")),
    sort,
    descending: sort !== "" && by.startsWith("-"),
    columns: readColumns(parts(params.get("col"))),
    currency: currency === "CNY" || currency === "USD" ? currency : "",
    unit: UNITS.includes(unit) ? unit : "million",
    mix: readMix(params.get("mix")?.split("-") ?? []),
  };
}

const parts = (text: string | null) => (text ? text.split(".") : []);

function readColumns(changes: readonly string[]): readonly ColumnName[] {
  return COLUMNS.map(({ name }) => name).filter((name) =>
    DEFAULT_COLUMNS.includes(name) ? !changes.includes(`-${name}`) : changes.includes(name),
  );
}

/** Three whole numbers, not all 0; the usual mix where they are something else. */
export function readMix(texts: readonly string[]): readonly [number, number, number] {
  const [input, output, cache] = texts.map((text) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN));
  if (input === undefined || output === undefined || cache === undefined) return DEFAULT_MIX;
  return input + output + cache > 0 ? [input, output, cache] : DEFAULT_MIX;
}

/** A number that a reader typed, as decimal text; undefined where it is none. */
export function typedDecimal(text: string): string | undefined {
  const trimmed = text.trim().replace(/^[$¥￥]/, "");
  if (!/^\d{0,12}(\.\d{1,12})?$/.test(trimmed) || trimmed === "") return undefined;
  return trimmed.startsWith(".") ? `0${trimmed}` : trimmed;
}
