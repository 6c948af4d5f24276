import { compareDecimals, type ModelRecord } from "@org/model-pricing";
import { convertAmount, type Exchange } from "./convert-amount.ts";
import { type Workload, workloadCost } from "./workload-cost.ts";

/** What somebody needs of a model. What is left at 0, empty or false asks for nothing. */
export interface Needs {
  /** Requests of a month; counts are tokens, or what `measure` says. */
  readonly workload: Workload;
  readonly measure: "tokens" | "han" | "words";
  readonly context_at_least: number;
  readonly output_at_least: number;
  /** Input modalities besides text. */
  readonly takes: readonly string[];
  readonly capabilities: readonly string[];
  readonly open_weights: boolean;
  /** Months before the day of the data. */
  readonly released_within: number;
  /** At most so much a month, as decimal text in the reader's currency. */
  readonly budget: string;
  /** Makers' own models only, or those of hosts too. */
  readonly sellers: "makers" | "all";
  /** Leaves out providers whose policy limits places or owners. */
  readonly leave_out_limited: boolean;
  /** Models whose list price is zero, which have other limits. */
  readonly with_free: boolean;
}

export type Fact = "context" | "output" | "takes" | "capabilities" | "weights" | "release" | "tokenizer";

export interface Candidate {
  readonly model: ModelRecord;
  /** The month's cost in the list's own currency. */
  readonly total: string;
  readonly currency: string;
  /** The same in the reader's currency, which the order goes by; undefined where no rate is listed. */
  readonly converted: string | undefined;
}

export interface CandidateList {
  /** Cheapest first. */
  readonly candidates: readonly Candidate[];
  /** Models that meet every need but for facts that nobody wrote down, by fact. */
  readonly unsure: Readonly<Partial<Record<Fact, number>>>;
  /** Models that cost nothing and were left out for it. */
  readonly free: number;
}

export interface CandidateSetting {
  /** The day of the prices, `YYYY-MM-DD`. */
  readonly day: string;
  readonly currency: string;
  readonly exchange: Exchange;
  /** Ids of providers whose policy limits places or owners. */
  readonly limited: ReadonlySet<string>;
  /** Tokens that a thousand Chinese characters or English words take, by model; undefined where its tokenizer is not known. */
  readonly tokensPerThousand: (model: ModelRecord, measure: "han" | "words") => number | undefined;
}

/** Models that meet the needs, ordered by what the workload costs with each. A fact that is not known is no yes. */
export function findCandidates(
  models: readonly ModelRecord[],
  needs: Needs,
  { day, currency, exchange, limited, tokensPerThousand }: CandidateSetting,
): CandidateList {
  const found: Candidate[] = [];
  const unsure: Partial<Record<Fact, number>> = {};
  let free = 0;
  const since = monthsBefore(day, needs.released_within);
  for (const model of models) {
    if (needs.sellers === "makers" && !model.first_party) continue;
    if (needs.leave_out_limited && limited.has(model.provider)) continue;
    const workload = inTokens(needs, (measure) => tokensPerThousand(model, measure));
    const verdicts = judge(model, needs, workload ?? needs.workload, since);
    if (verdicts.some(([, verdict]) => verdict === false)) continue;
    const unknown = verdicts.flatMap(([fact, verdict]) => (verdict === undefined ? [fact] : []));
    if (!workload) unknown.push("tokenizer");
    const cost = workloadCost(model, workload ?? needs.workload, `${day}T00:00:00Z`);
    if (!("total" in cost)) continue;
    if (!needs.with_free && compareDecimals(cost.total, "0") === 0) {
      if (unknown.length === 0) free += 1;
      continue;
    }
    if (unknown.length > 0) {
      for (const fact of unknown) unsure[fact] = (unsure[fact] ?? 0) + 1;
      continue;
    }
    const converted = convertAmount(cost.total, cost.currency, currency, exchange);
    if (needs.budget !== "" && (converted === undefined || compareDecimals(converted, needs.budget) > 0)) continue;
    found.push({ model, total: cost.total, currency: cost.currency, converted });
  }
  return { candidates: found.sort(byCost), unsure, free };
}

/** Whether each need is met: undefined where the record does not say. */
function judge(
  model: ModelRecord,
  needs: Needs,
  workload: Workload,
  since: string,
): readonly (readonly [Fact, boolean | undefined])[] {
  const { context_window, max_output_tokens, input_modalities, capabilities, open_weights, release_date } = model;
  const context = Math.max(needs.context_at_least, workload.input_tokens + workload.output_tokens);
  const output = Math.max(needs.output_at_least, workload.output_tokens);
  const atLeast = (known: number | undefined, wanted: number) => (known === undefined ? undefined : known >= wanted);
  const all = (wanted: readonly string[], known: readonly string[] | undefined) =>
    wanted.length === 0 || (known?.length ? wanted.every((each) => known.includes(each)) : undefined);
  const isOutputOpen = needs.output_at_least === 0 && max_output_tokens === undefined;
  return [
    ["context", atLeast(context_window, context)],
    ["output", isOutputOpen || atLeast(max_output_tokens, output)],
    ["takes", all(needs.takes, input_modalities)],
    ["capabilities", all(needs.capabilities, capabilities)],
    ["weights", !needs.open_weights || open_weights],
    ["release", needs.released_within === 0 || (release_date === undefined ? undefined : release_date >= since)],
  ];
}

/** The workload in tokens of one model; undefined where its tokenizer is not known. Part tokens count as whole ones. */
function inTokens(
  { workload, measure }: Needs,
  perThousand: (measure: "han" | "words") => number | undefined,
): Workload | undefined {
  if (measure === "tokens") return workload;
  const tokens = perThousand(measure);
  if (tokens === undefined) return undefined;
  const convert = (count: number) => Math.ceil((count * tokens) / 1000);
  const { requests, input_tokens, cached_tokens, output_tokens } = workload;
  return {
    requests,
    input_tokens: convert(input_tokens),
    cached_tokens: convert(cached_tokens),
    output_tokens: convert(output_tokens),
  };
}

/** What cannot be converted stands last. */
function byCost(a: Candidate, b: Candidate): number {
  const name = ({ model }: Candidate) => `${model.provider}/${model.id}`;
  const tie = name(a) < name(b) ? -1 : 1;
  if (a.converted === undefined || b.converted === undefined) {
    return Number(a.converted === undefined) - Number(b.converted === undefined) || tie;
  }
  return compareDecimals(a.converted, b.converted) || tie;
}

/** The day so many months earlier; the last day of a shorter month. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const start = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  start.setUTCDate(Math.min(date, last));
  return start.toISOString().slice(0, 10);
}
