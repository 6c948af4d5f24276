import type { ProviderPolicy } from "../../compile/authored.ts";
import type { ProviderRecord } from "../../compile/provider-record.ts";
import type { ModelRecord } from "../../types.ts";

/** What is asked of a provider. A question that is left out is not asked. */
export interface ProviderNeeds {
  /** Where you are or are established: `cn` is mainland China. */
  readonly place?: string | undefined;
  /** What the provider does with data that is sent to it. */
  readonly data?: boolean | undefined;
  /** How one pays, and what keeps the bill down: prepaid, spend limits, free credit. */
  readonly budget?: boolean | undefined;
  /** Price list in this currency, ISO 4217; nothing is converted. */
  readonly currency?: string | undefined;
}

export type ProviderQuestion = "place" | "data" | "budget" | "currency";

/**
 * What the data says to a question. `yes` and `no` only where the source says so plainly; `stated`: there is a rule, to be
 * read; `not_known`: the data holds nothing on it, which means neither yes nor no.
 */
export interface ProviderAnswer {
  readonly question: ProviderQuestion;
  readonly answer: "yes" | "no" | "stated" | "not_known";
  /** The rules themselves, in English, each with its source. */
  readonly statements: readonly ProviderStatement[];
}

export interface ProviderStatement {
  readonly topic: string;
  readonly text?: string;
  readonly effective_from?: string;
  readonly source: string;
  readonly checked_on: string;
}

export interface ProviderChoice {
  readonly provider: string;
  readonly name: string;
  readonly name_zh?: string;
  /** No question was answered with no. Says nothing about the questions that are not known. */
  readonly is_possible: boolean;
  readonly answers: readonly ProviderAnswer[];
  readonly not_known: readonly ProviderQuestion[];
}

const TOPICS: Readonly<Record<"place" | "data" | "budget", readonly string[]>> = {
  place: ["supported_places", "mainland_accounts", "ownership", "access"],
  data: ["data_use"],
  budget: ["billing", "credit_expiry", "spend_limits"],
};

/**
 * Says for every provider what its rules answer to your questions, with their sources. There is no ranking: the order is
 * that of the providers given, and none is left out.
 *
 * @param providers Such as `providers` of `@org/model-pricing/providers`.
 * @param options.models Records, to see which currencies price lists exist in; without them only a provider's own is known.
 *
 * @example
 * chooseProviders(providers, { place: "cn" }).find(({ provider }) => provider === "openai").is_possible
 * //=> false
 */
export function chooseProviders(
  providers: readonly ProviderRecord[],
  needs: ProviderNeeds,
  options: { readonly models?: readonly ModelRecord[] | undefined } = {},
): ProviderChoice[] {
  const currencies = options.models && currenciesOf(options.models);
  return providers.map((provider) => {
    const answers = [
      ...(needs.place === undefined ? [] : [answerPlace(provider, needs.place)]),
      ...(needs.data ? [answerByRules(provider, "data")] : []),
      ...(needs.budget ? [answerBudget(provider)] : []),
      ...(needs.currency === undefined ? [] : [answerCurrency(provider, needs.currency, currencies?.get(provider.id))]),
    ];
    return {
      provider: provider.id,
      name: provider.name,
      ...(provider.name_zh !== undefined && { name_zh: provider.name_zh }),
      is_possible: !answers.some(({ answer }) => answer === "no"),
      answers,
      not_known: answers.filter(({ answer }) => answer === "not_known").map(({ question }) => question),
    };
  });
}

/** A plain word on this very place decides; a rule on other places is shown, and decides nothing. */
function answerPlace(provider: ProviderRecord, place: string): ProviderAnswer {
  const rules = rulesOn(provider, "place").filter(({ places }) => places === undefined || places.includes(place));
  const plain = rules.find(({ places, offered }) => places?.includes(place) && offered !== undefined);
  const answer = plain ? (plain.offered ? "yes" : "no") : rules.length > 0 ? "stated" : "not_known";
  return { question: "place", answer, statements: rules.map(toStatement) };
}

function answerByRules(provider: ProviderRecord, question: "data" | "budget"): ProviderAnswer {
  const statements = rulesOn(provider, question).map(toStatement);
  return { question, answer: statements.length > 0 ? "stated" : "not_known", statements };
}

function answerBudget(provider: ProviderRecord): ProviderAnswer {
  const credit = (provider.free_credit ?? []).map(({ note, source, checked_on }): ProviderStatement => {
    return { topic: "free_credit", ...(note !== undefined && { text: note }), source, checked_on };
  });
  const statements = [...answerByRules(provider, "budget").statements, ...credit];
  return { question: "budget", answer: statements.length > 0 ? "stated" : "not_known", statements };
}

function answerCurrency(
  provider: ProviderRecord,
  wanted: string,
  listed: ReadonlySet<string> | undefined,
): ProviderAnswer {
  const isListed = provider.currency === wanted || listed?.has(wanted) === true;
  // Nobody who has no known price at all is known to refuse a currency.
  const isKnown = listed !== undefined && listed.size > 0;
  return { question: "currency", answer: isListed ? "yes" : isKnown ? "no" : "not_known", statements: [] };
}

function rulesOn({ policy = [] }: ProviderRecord, question: keyof typeof TOPICS): readonly ProviderPolicy[] {
  return policy.filter(({ topic }) => TOPICS[question].includes(topic));
}

function toStatement({ topic, rule, effective_from, source, checked_on }: ProviderPolicy): ProviderStatement {
  return {
    topic,
    ...(rule !== undefined && { text: rule }),
    ...(effective_from !== undefined && { effective_from }),
    source,
    checked_on,
  };
}

function currenciesOf(models: readonly ModelRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byProvider = new Map<string, Set<string>>();
  for (const { provider, price } of models) {
    const known = byProvider.get(provider) ?? new Set();
    byProvider.set(provider, known);
    for (const { currency } of price) known.add(currency);
  }
  return byProvider;
}
