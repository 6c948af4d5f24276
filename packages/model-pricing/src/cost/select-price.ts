import { type ErrorCode, type ErrorFacts, PriceNotFoundError } from "../errors.ts";
import type { CompiledBlock, CompiledModel } from "./compile-model.ts";

/**
 * The price block in force at an instant, in one currency. Nothing is converted.
 *
 * @throws {PriceNotFoundError} `currency_not_listed`, or `price_not_found`: before the first block, withdrawn, unknown,
 *   or a model whose price nobody has listed.
 */
export function selectPrice({ name, lists }: CompiledModel, at: number, currency: string): CompiledBlock {
  const list = lists.get(currency);
  const selected = list?.find(({ start }) => start <= at);
  if (selected && !selected.block.withdrawn && !selected.block.unknown) return selected;

  const fail = (code: ErrorCode, problem: string, facts?: ErrorFacts) =>
    new PriceNotFoundError(code, `"${name}" has no ${problem}.`, { model: name, currency, ...facts });
  if (lists.size === 0) throw fail("price_not_found", "price: none is listed with a source. It is not free");
  if (!list) {
    const listed = [...lists.keys()];
    const problem = `${currency} price. Ask for one in ${listed.join(", ")}: prices are never converted`;
    throw fail("currency_not_listed", problem, { listed });
  }
  const instant = new Date(at).toISOString();
  const price = `${currency} price on ${instant.slice(0, 10)}`;
  if (!selected) {
    const first = list.at(-1)?.block.effective_from;
    throw fail("price_not_found", `${price}; its first starts ${first}`, { at: instant, first });
  }
  const { effective_from: since, withdrawn = false } = selected.block;
  const why = withdrawn ? "not sold any more" : "sold at an unknown price";
  throw fail("price_not_found", `${price}: since ${since} it is ${why}`, { at: instant, since, withdrawn });
}
