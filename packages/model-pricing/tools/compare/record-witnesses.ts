import { WITNESS_FOLDER, type Witnesses } from "../status/read-witnesses.ts";
import type { Witness } from "../status/witness.ts";
import { formatWitnesses } from "../status/witness-file.ts";
import type { Judgement } from "./judgement.ts";

/**
 * Witness files by path: what data sets said of the rates that we can compare, whether they agree or not.
 *
 * @param known What was recorded before. Data sets that were not read stay as they are; of those that were, what is older
 * than all they say now stays too, as it was said.
 */
export function witnessFiles(judgements: readonly Judgement[], known: Witnesses): Map<string, string> {
  const byProvider = new Map<string, Witness[]>();
  const add = (provider: string, witness: Witness) => {
    const list = byProvider.get(provider);
    if (list) list.push(witness);
    else byProvider.set(provider, [witness]);
  };
  for (const judgement of judgements.filter(isRecorded)) add(judgement.model.provider, judgement.witness);
  const oldest = oldestDays([...byProvider.values()].flat());
  for (const [provider, list] of known) {
    for (const witness of list) {
      const since = oldest.get(witness.data_set);
      if (since === undefined || witness.date < since) add(provider, witness);
    }
  }
  const files = [...byProvider].map(
    ([id, list]) => [`${WITNESS_FOLDER}/${id}.json`, formatWitnesses(latest(list))] as const,
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of a converted price the rate of exchange is the news, and a price to come has been shown by nobody yet. */
function isRecorded({ model, witness, statement }: Judgement): boolean {
  const isListed = model.price.some(({ currency }) => currency === witness.currency);
  return isListed && (statement.from === undefined || statement.from <= witness.date);
}

function oldestDays(witnesses: readonly Witness[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { data_set, date } of witnesses) {
    const day = days.get(data_set);
    if (day === undefined || date < day) days.set(data_set, date);
  }
  return days;
}

/** A data set that repeats itself in a newer copy is heard once, with the later day. */
function latest(witnesses: readonly Witness[]): Witness[] {
  const newest = new Map<string, Witness>();
  for (const witness of witnesses) {
    const { date, ...said } = witness;
    const key = JSON.stringify(said);
    const known = newest.get(key);
    if (!known || known.date < date) newest.set(key, witness);
  }
  return [...newest.values()];
}
