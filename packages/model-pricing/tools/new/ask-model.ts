import type { RATE_TABLES } from "../../src/units.ts";
import type { LoadedProvider } from "../load.ts";
import { type BlockFlag, type PartialBlock, readBlockFact } from "./block-flags.ts";
import { type Facts, readFact } from "./fact-flags.ts";
import { InputError } from "./input-error.ts";
import type { CommandWorld } from "./io.ts";
import { type RateText, readRate } from "./rate-flags.ts";

/** What is known of a new model so far. */
export interface Draft {
  readonly facts: Facts;
  readonly block: PartialBlock;
  readonly rates: readonly RateText[];
}

interface Question<T> {
  readonly text: string;
  readonly read: (answer: string) => T;
  /** Taken when the answer is empty. */
  readonly otherwise?: string;
  readonly isNeeded?: boolean;
}

type Terminal = Required<Pick<CommandWorld, "ask" | "say">>;

const OWN_FACTS = [
  ["release_date", "Day on which it could first be called, such as 2026-03-04"],
  ["context_window", "Context window, in tokens"],
  ["max_output_tokens", "Most tokens of output"],
  ["input_modalities", "What it reads, such as text, image", "text"],
  ["output_modalities", "What it writes", "text"],
] as const;
const TOKENS = "per_million_tokens";
const ASKED_RATES = [
  "input",
  "output",
  "cache_read",
  "cache_write",
] as const satisfies readonly (typeof RATE_TABLES)[typeof TOKENS]["keys"][number][];

/** Asks for what flags did not say. An answer that cannot be used is explained and asked for again. */
export async function askModel(draft: Draft, { file }: LoadedProvider, world: CommandWorld & Terminal): Promise<Draft> {
  world.say("Enter leaves out what you do not know; Ctrl-C stops and writes nothing.");
  const facts = { ...draft.facts };
  const askFact = async (key: string, text: string, more: Partial<Question<never>> = {}) => {
    facts[key] ??= await askFor(world, { text, read: (answer) => readFact(key, answer, key), ...more });
  };
  await askFact("name", "Name, as the provider writes it", { isNeeded: true });
  if (facts.family === undefined) await askFact("base", "Made by another provider? Its provider/model, else Enter");
  if (facts.base === undefined) {
    await askFact("family", "Family: the line that it belongs to, such as gpt-4o", { isNeeded: true });
    for (const [key, text, otherwise] of OWN_FACTS) await askFact(key, text, { otherwise });
  }
  const rates = draft.rates.length > 0 ? draft.rates : await askRates(world, draft.block.currency ?? file?.currency);
  if (rates.length === 0) return { facts, rates, block: draft.block };
  return { facts, rates, block: await askBlock(world, draft.block, facts.release_date, file?.price_page) };
}

async function askRates(world: Terminal & CommandWorld, currency = "USD"): Promise<readonly RateText[]> {
  world.say(`Prices in ${currency} per million tokens; Enter where the page states none, 0 where it says free.`);
  const rates: RateText[] = [];
  for (const key of ASKED_RATES) {
    const read = (answer: string) => readRate(TOKENS, key, answer, key);
    const rate = await askFor(world, { text: key.replaceAll("_", " "), read });
    if (rate) rates.push(rate);
  }
  return rates;
}

async function askBlock(
  world: Terminal & CommandWorld,
  known: PartialBlock,
  release: unknown,
  page: string | undefined,
): Promise<PartialBlock> {
  const ask = (flag: BlockFlag, text: string, otherwise?: string) =>
    askFor(world, { text, otherwise, isNeeded: true, read: (answer) => readBlockFact(flag, answer, flag) });
  const day = typeof release === "string" ? release : undefined;
  const effective_from = known.effective_from ?? (await ask("from", "First day of this price", day));
  const bases = "How that day is known: announced, release, in_force_on, first_seen";
  const effective_basis =
    known.effective_basis ?? (await ask("basis", bases, effective_from === day ? "release" : undefined));
  const source = known.source ?? (await ask("source", "The provider's page that shows it", page));
  const checked_on = known.checked_on ?? (await ask("checked-on", "Day on which you read it", world.today));
  return { ...known, effective_from, effective_basis, source, checked_on };
}

async function askFor<T>({ ask, say }: Terminal, question: Question<T>): Promise<T | undefined> {
  const { text, read, otherwise, isNeeded } = question;
  for (;;) {
    const answer = (await ask(`${text}${otherwise === undefined ? "" : ` [${otherwise}]`}: `)).trim();
    const value = answer === "" ? otherwise : answer;
    if (value === undefined && !isNeeded) return undefined;
    try {
      if (value === undefined) throw new InputError("This one is needed.");
      return read(value);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      say(error.message);
    }
  }
}
