import { PriceNotFoundError } from "../errors.ts";
import type { ModelRecord } from "../types.ts";
import type { CompiledBlock, CompiledModel } from "./compile-model.ts";

/**
 * The price block in force at an instant, in one currency. Nothing is converted.
 *
 * @throws {PriceNotFoundError} `currency_not_listed`, or `price_not_found`: before the first block, withdrawn, unknown,
 *   or a model whose price nobody has listed.
 */
export function selectPrice(model: ModelRecord, compiled: CompiledModel, at: number, currency: string): CompiledBlock {
  const list = compiled.lists.get(currency);
  if (!list) throw compiled.lists.size === 0 ? noPrice(compiled) : notListed(model, compiled, currency);
  for (const block of list) {
    if (block.start > at) continue;
    if (block.block.withdrawn || block.block.unknown) throw ended(compiled, block, at);
    return block;
  }
  throw tooEarly(compiled, list, at, currency);
}

function noPrice({ name }: CompiledModel): PriceNotFoundError {
  return new PriceNotFoundError(
    "price_not_found",
    `"${name}" has no price: none is listed with a source. It is not free.`,
    {
      model: name,
    },
  );
}

function notListed(model: ModelRecord, { name, lists }: CompiledModel, currency: string): PriceNotFoundError {
  const listed = [...lists.keys()];
  return new PriceNotFoundError(
    "currency_not_listed",
    `"${name}" has no list in ${currency}; it is sold in ${listed.join(", ")}. Ask for one of them: prices are never converted.`,
    { model: name, currency, listed, default_currency: model.currency },
  );
}

function ended({ name }: CompiledModel, { block }: CompiledBlock, at: number): PriceNotFoundError {
  const day = new Date(at).toISOString().slice(0, 10);
  const why = block.withdrawn ? "is not sold any more" : "is sold at a price that nobody has listed";
  return new PriceNotFoundError(
    "price_not_found",
    `"${name}" has no ${block.currency} price on ${day}: since ${block.effective_from} it ${why}.`,
    { model: name, at: new Date(at).toISOString(), since: block.effective_from, withdrawn: block.withdrawn === true },
  );
}

function tooEarly(
  { name }: CompiledModel,
  list: readonly CompiledBlock[],
  at: number,
  currency: string,
): PriceNotFoundError {
  const first = list.at(-1)?.block.effective_from;
  const day = new Date(at).toISOString().slice(0, 10);
  return new PriceNotFoundError(
    "price_not_found",
    `"${name}" has no ${currency} price on ${day}; its first starts ${first}.`,
    {
      model: name,
      at: new Date(at).toISOString(),
      currency,
      first,
    },
  );
}
