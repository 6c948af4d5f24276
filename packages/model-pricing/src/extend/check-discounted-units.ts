import { isRateText } from "../money/rate.ts";
import type { ModelRecord, PriceBlock } from "../types.ts";
import { listRates } from "./rate-tables.ts";
import { type EntryLabel, reject } from "./reject.ts";

/** Units that are billed at another's rate where they have none: price-format section 2. */
const FALL_BACK: Readonly<Record<string, string>> = { cache_read: "input", cache_write: "input", reasoning: "output" };

/**
 * Refuses a discount that would not reach the bill: nothing is priced, a unit is not priced, or a unit is billed at the
 * rate of one that is not discounted. A unit without a rate of its own follows the one it is billed as.
 */
export function checkDiscountedUnits(
  model: ModelRecord,
  units: readonly string[] | undefined,
  label: EntryLabel,
): void {
  const name = `${model.provider}/${model.id}`;
  const ratesOf = (block: PriceBlock) => [block, ...(block.when ?? [])].flatMap(listRates);
  const priced = model.price.filter((block) => ratesOf(block).length > 0);
  if (priced.length === 0)
    reject(label, "id", label.id, `a model with a price to take something off; "${name}" has none`);
  if (units === undefined) return;
  const keys = [...new Set(priced.flatMap(ratesOf).map(({ key }) => key))];

  if (units.length === 0)
    reject(label, "units", units, `at least one of ${keys.join(", ")}, or no units for all of them`);
  for (const unit of units) {
    const followed = priced.flatMap((block) => followedBy(block, unit).map((other) => ({ other, block })));
    const free = followed.find(({ other }) => !units.includes(other));
    if (free) {
      const { other, block } = free;
      reject(
        label,
        "units",
        unit,
        `"${other}" beside it, at whose rate "${name}" bills it from ${block.effective_from} on, or a price of your own`,
      );
    }
    if (!keys.includes(unit) && followed.length === 0)
      reject(label, "units", unit, `keys that "${name}" prices: ${keys.join(", ")}`);
  }
}

/** The units at whose rate a block bills this one: those it names, and the parent it falls back to. */
function followedBy(block: PriceBlock, unit: string): string[] {
  const named = [block, ...(block.when ?? [])]
    .flatMap(listRates)
    .filter(({ key, text }) => key === unit && !isRateText(text))
    .map(({ text }) => text);
  const parent = FALL_BACK[unit];
  const tokens: Readonly<Record<string, string>> = block.per_million_tokens ?? {};
  const falls = parent !== undefined && tokens[unit] === undefined && tokens[parent] !== undefined;
  return falls ? [...named, parent] : named;
}
