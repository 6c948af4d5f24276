import { formatAmount, type ModelRecord } from "@org/model-pricing";
import { instant } from "../catalog-view.ts";
import { isAmount } from "../is-amount.ts";
import { otherRates } from "../other-rates.ts";
import { type PriceRow, priceRow } from "../price-row.ts";

/** What a card says. Nothing of it changes from day to day, so that a card is drawn again only when its price does. */
export interface CardFacts {
  readonly name: string;
  readonly id: string;
  readonly figures: readonly { readonly label: string; readonly amount: string }[];
  readonly lines: readonly string[];
}

const MARK_WORDS = {
  peak: "dearer at peak hours",
  tier: "dearer for long prompts",
  batch: "cheaper in batches",
  up: "a rise is announced",
  down: "a cut is announced",
} as const;

const STARTS = {
  announced: "Since",
  release: "Since",
  first_seen: "First seen",
  in_force_on: "In force on",
} as const;

/** The card's font has Latin letters only. */
const isLatin = (text: string) => /^[\u0020-\u024f\u2010-\u2026€]*$/.test(text);

/** The facts of a model's card; undefined where it has no price, or none that a card can name. */
export function cardFacts(model: ModelRecord, providerName: string): CardFacts | undefined {
  const row = priceRow(model, instant.slice(0, 10));
  if (!row.block || row.isShutDown) return undefined;
  const figures = figuresOf(row);
  if (figures.length === 0) return undefined;
  const { block, marks } = row;
  const bent = marks.map((mark) => MARK_WORDS[mark]).join(", ");
  return {
    name: isLatin(model.name) ? model.name : model.id,
    id: `${providerName} · ${model.provider}/${model.id}`,
    figures,
    lines: [
      `${STARTS[block.effective_basis]} ${block.effective_from.slice(0, 10)}${model.price_status ? ` · ${model.price_status}` : ""}`,
      ...(bent === "" ? [] : [bent[0]?.toUpperCase() + bent.slice(1)]),
    ],
  };
}

function figuresOf({ block }: PriceRow): CardFacts["figures"] {
  if (!block) return [];
  const { input, cache_read, output } = block.per_million_tokens ?? {};
  const named = [
    ["input", input],
    ["cached input", cache_read],
    ["output", output],
  ] as const;
  const tokens = named.flatMap(([label, rate]) =>
    isAmount(rate) && !rate.includes("/")
      ? [
          {
            label: `${label}, per 1M tokens`,
            amount: formatAmount(rate, block.currency, { locale: "en", display: "narrow", minimum_decimals: 2 }),
          },
        ]
      : [],
  );
  if (tokens.length > 0) return tokens;
  return otherRates(block, "en")
    .slice(0, 3)
    .flatMap((words) => {
      const parts = /^(.*?) ([^\d\s]*\d\S*) (per .*)$/.exec(words);
      return parts ? [{ label: `${parts[1]}, ${parts[3]}`, amount: parts[2] as string }] : [];
    });
}
