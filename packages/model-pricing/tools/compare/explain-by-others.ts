import type { Witnesses } from "../status/read-witnesses.ts";
import type { Witness } from "../status/witness.ts";
import type { FoundReason } from "./difference.ts";
import type { Judgement, Reason } from "./judgement.ts";

/** What somebody said of a rate, on which day, and whether we say the same. */
interface Said {
  readonly data_set: string;
  readonly lineage: string;
  readonly date: string;
  readonly value: string;
  readonly agrees: boolean;
}

/** Reasons that rest on a number that we have elsewhere, or on a ratio: a data set that changed its mind says more. */
const COINCIDENCES: ReadonlySet<Reason> = new Set([
  "unexplained",
  "half_price",
  "regional_uplift",
  "rounded",
  "floats",
  "other_condition",
  "batch_column",
  "other_column",
  "other_seller",
  "no_such_step",
]);

/**
 * What one statement cannot tell, others can: the data set that differs said our rate before or says it later, or
 * everybody else says it still.
 *
 * @param known What was recorded before.
 */
export function explainByOthers(judgements: readonly Judgement[], known: Witnesses): readonly Judgement[] {
  const words = collectWords(judgements, known);
  return judgements.map((judgement) => {
    if (judgement.outcome !== "differs" || !COINCIDENCES.has(judgement.reason)) return judgement;
    const found = explain(judgement.witness, words.get(claimKey(judgement)) ?? []);
    // Any reason says more than that others say something else.
    if (!found || (judgement.reason !== "unexplained" && found.reason !== "changed_since")) return judgement;
    return { ...judgement, ...found };
  });
}

/** Everything that is said of each rate of each block of ours. */
function collectWords(judgements: readonly Judgement[], known: Witnesses): ReadonlyMap<string, readonly Said[]> {
  const words = new Map<string, Said[]>();
  const claims = new Map<string, Judgement>();
  const add = (key: string, { data_set, lineage, date, value }: Witness, agrees: boolean) => {
    const list = words.get(key) ?? [];
    words.set(key, list);
    list.push({ data_set, lineage, date, value, agrees });
  };
  for (const judgement of judgements) {
    if (judgement.outcome === "gap") continue;
    claims.set(rateKey(judgement.model.provider, judgement.witness), judgement);
    add(claimKey(judgement), judgement.witness, judgement.outcome === "agrees");
  }
  for (const [provider, list] of known) {
    for (const witness of list) {
      const claim = claims.get(rateKey(provider, witness));
      if (claim?.claimed !== witness.value || witness.date < (claim.claimed_from ?? "")) continue;
      add(claimKey(claim), witness, true);
    }
  }
  return words;
}

function explain({ data_set, lineage, date, value }: Witness, words: readonly Said[]): FoundReason | undefined {
  const own = words.filter((said) => said.data_set === data_set && said.agrees).map((said) => said.date);
  // A seller may have two doors with prices of their own, and a data set a row for each.
  if (own.includes(date)) return { reason: "says_both" };
  const later = own.filter((day) => day > date).sort()[0];
  if (later !== undefined) return { reason: "corrected_later", detail: later };
  const before = own.filter((day) => day < date).sort();
  if (before.length > 0) return { reason: "changed_since", detail: before.at(-1) };
  const others = newestWords(words).filter((said) => said.lineage !== lineage);
  const agreeing = others.filter(({ agrees }) => agrees).map((said) => said.lineage);
  if (agreeing.length === 0) return undefined;
  const isAlone = !others.some((said) => said.value === value);
  return { reason: isAlone ? "others_agree" : "disputed", detail: agreeing.sort().join(", ") };
}

/** The last word of each lineage; on the same day one that agrees. */
function newestWords(words: readonly Said[]): readonly Said[] {
  const newest = new Map<string, Said>();
  for (const said of words) {
    const known = newest.get(said.lineage);
    if (!known || said.date > known.date || (said.date === known.date && said.agrees)) newest.set(said.lineage, said);
  }
  return [...newest.values()];
}

/** A rate of a block of ours. */
function claimKey({ model, witness, claimed, claimed_from }: Judgement): string {
  return `${rateKey(model.provider, witness)} ${claimed} ${claimed_from}`;
}

function rateKey(provider: string, { model, per, unit, condition, currency }: Witness): string {
  return JSON.stringify([provider, model, per, unit, condition ?? null, currency]);
}
