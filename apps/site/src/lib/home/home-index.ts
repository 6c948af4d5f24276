import { createHash } from "node:crypto";
import { findExchangeRate } from "@org/model-pricing/exchange-rates";
import { familyOf, TOKEN_FAMILIES } from "@org/model-pricing/tokens";
import { baseRate } from "../base-rate.ts";
import { day, instant, providerRows } from "../catalog-view.ts";
import { mainlandAnswers } from "../mainland-answers.ts";
import { providerById } from "../model-index.ts";
import { startOf } from "../price-history.ts";
import type { PriceRow } from "../price-row.ts";
import { familyLetters, familyNames } from "./family-names.ts";
import type { HomeColumns, HomeIndex } from "./index-shape.ts";
import { pinyinWords } from "./pinyin-words.ts";
import { textTokens } from "./text-tokens.ts";

const rows: readonly PriceRow[] = providerRows.flatMap((provider) => provider.rows);
const models = rows.map(({ model }) => model);

const distinct = (texts: Iterable<string | undefined>) =>
  [...new Set(texts)].filter((text): text is string => text !== undefined).sort();

export const makers = distinct(models.map(({ maker }) => maker));
export const modalities = distinct(
  models.flatMap((model) => [...(model.input_modalities ?? []), ...(model.output_modalities ?? [])]),
);
export const capabilities = distinct(models.flatMap((model) => model.capabilities ?? []));
export const stages = ["preview", "active", "deprecated", "shut_down"] as const;
export const statuses = ["confirmed", "single", "disputed"] as const;
const currencies = distinct(rows.map(({ block }) => block?.currency));
const families = distinct(models.map(({ family }) => familyLetters(family)));
const namesOfFamilies = familyNames(models);

/** Place of a name in a list, from 1; 0 where it is not known. */
const placeIn = (list: readonly string[], name: string | null | undefined) => list.indexOf(name ?? "") + 1;
const bitsOf = (list: readonly string[], names: readonly string[] = []) =>
  names.reduce((bits, name) => bits | (1 << list.indexOf(name)), 0);

/** Names of a provider, or of a maker that sells itself, with their pinyin. */
function namesOf(id: string): string {
  const record = providerById.get(id);
  return pinyinWords([id, record?.name, record?.name_zh].filter(Boolean).join(" "));
}

function columnsOf(): HomeColumns {
  const column = <T>(of: (row: PriceRow) => T) => rows.map(of);
  return {
    maker: column(({ model }) => placeIn(makers, model.maker)),
    takes: column(({ model }) => bitsOf(modalities, model.input_modalities)),
    answers: column(({ model }) => bitsOf(modalities, model.output_modalities)),
    can: column(({ model }) => bitsOf(capabilities, model.capabilities)),
    context: column(({ model }) => model.context_window ?? 0),
    max_output: column(({ model }) => model.max_output_tokens ?? 0),
    released: column(({ model }) => model.release_date ?? ""),
    cutoff: column(({ model }) => model.knowledge_cutoff ?? ""),
    shutdown: column(({ model }) => model.shutdown_on ?? ""),
    stage: column(({ model }) => placeIn(stages, model.lifecycle)),
    gone: column(({ isShutDown }) => Number(isShutDown)),
    open: column(({ model: { open_weights } }) => (open_weights === undefined ? 0 : open_weights ? 1 : 2)),
    status: column(({ model }) => placeIn(statuses, model.price_status)),
    currency: column(({ block }) => placeIn(currencies, block?.currency)),
    input: column(({ block }) => baseRate(block, "input") ?? ""),
    cache_read: column(({ block }) => baseRate(block, "cache_read") ?? ""),
    cache_write: column(({ block }) => baseRate(block, "cache_write") ?? ""),
    output: column(({ block }) => baseRate(block, "output") ?? ""),
    tokenizer: column(({ model }) => placeIn(TOKEN_FAMILIES, familyOf(model)?.family)),
    family: column(({ model }) => placeIn(families, familyLetters(model.family))),
    words: column(({ model: { name, name_zh, aliases = [], alias = [] } }) =>
      [name_zh === undefined ? "" : `${name} ${pinyinWords(name_zh)}`, ...aliases, ...alias.map(({ id }) => id)]
        .filter(Boolean)
        .join(" "),
    ),
  };
}

function buildIndex(): HomeIndex {
  const rate = findExchangeRate({ from: "USD", to: "CNY", on: day });
  if (!rate) throw new Error(`There is no exchange rate of the dollar in yuan on or before ${day}.`);
  return {
    day,
    usd_in_cny: { rate: rate.rate, date: rate.date },
    text_tokens: TOKEN_FAMILIES.map(textTokens),
    makers,
    modalities,
    capabilities,
    stages,
    statuses,
    currencies,
    provider_words: Object.fromEntries(providerRows.map(({ id }) => [id, namesOf(id)])),
    maker_words: makers.map(namesOf),
    mainland: mainlandAnswers,
    families: families.map((letters) => pinyinWords([letters, ...(namesOfFamilies.get(letters) ?? [])].join(" "))),
    rows: columnsOf(),
    ahead: rows.flatMap(({ model, block }, place) => {
      const next = model.price.find(
        (other) => startOf(other) > Date.parse(instant) && (!block || other.currency === block.currency),
      );
      return next ? [[place, new Date(startOf(next)).toISOString()] as const] : [];
    }),
  };
}

const text = JSON.stringify(buildIndex());

/** The index as it is sent, under a name that changes with it: a page never meets the index of another release. */
export const homeIndex = { text, name: createHash("sha256").update(text).digest("hex").slice(0, 12) } as const;
