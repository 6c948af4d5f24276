import { formatAmount, type ModelRecord } from "@org/model-pricing";
import { fill } from "../../lib/fill.ts";
import { nameIn } from "../../lib/name-in.ts";
import type { CounterPage } from "./counter-page.ts";
import { element, find } from "./elements.ts";
import { countOfModel, type ModelCount } from "./model-count.ts";
import { priceOfText, type SidePrice } from "./price-of-text.ts";
import type { PartCount } from "./protocol.ts";

/** A chosen model; `record` is null where the list does not have it, undefined while it is fetched. */
export interface ChosenModel {
  readonly key: string;
  readonly record: ModelRecord | null | undefined;
}

/** Draws the chosen models with the text's tokens and price at each, at an instant. */
export function createModelTable(page: CounterPage, onRemove: (key: string) => void) {
  const { root, words, locale, modelPages } = page;
  const table = find(root, ".chosen");
  const body = find(table, "tbody");
  const moment = find(root, "#prices-at");

  const name = ({ key, record }: ChosenModel) => {
    const id = element("span", { className: "id" }, key);
    if (!record) return [id, ...(record === null ? [note(words.counter_unknown_model)] : [])];
    const href = `${modelPages}${record.provider}/${record.slug}/`;
    return [element("a", { href }, nameIn(locale, record)), id];
  };

  const tokens = (model: ModelRecord, count: ModelCount) => {
    if (count.kind === "unknown") return [words.counter_unknown, note(words.counter_unknown_family)];
    if (count.kind === "waiting") return [note(fill(words.counter_loading, { encoding: count.encoding }))];
    const number = (value: number) => value.toLocaleString(locale);
    const sign = count.kind === "exact" ? "" : "≈ ";
    const value = element("data", { value: String(count.range.tokens) }, `${sign}${number(count.range.tokens)}`);
    const window = model.max_input_tokens ?? model.context_window;
    const isTooLong = window !== undefined && count.range.tokens > window;
    return [
      value,
      note(
        count.kind === "exact"
          ? fill(words.counter_exact, { encoding: count.encoding })
          : fill(words.counter_estimated, {
              low: number(count.range.low),
              high: number(count.range.high),
              family: count.family,
            }),
      ),
      ...(count.kind === "estimated" && count.encoding
        ? [note(fill(words.counter_until_loaded, { encoding: count.encoding }))]
        : []),
      ...(count.kind === "estimated" && !count.is_public ? [note(words.counter_not_public)] : []),
      ...(isTooLong ? [note(fill(words.counter_too_long, { window: number(window) }))] : []),
    ];
  };

  const amount = (side: SidePrice, currency: string) => {
    if ("code" in side) return [note(words.counter_price_unknown)];
    const money = (text: string) => formatAmount(text, currency, { locale, display: "narrow" });
    const value = element("data", { value: side.total }, money(side.total));
    if (side.low === side.high) return [value];
    return [value, note(fill(words.counter_price_range, { low: money(side.low), high: money(side.high) }))];
  };

  const row = (chosen: ChosenModel, total: PartCount | undefined, at: string) => {
    const { key, record } = chosen;
    const count = record && total ? countOfModel(record, total, page.encodings) : undefined;
    const priced = record && count && "range" in count ? priceOfText(record, count.range, at) : undefined;
    const cell = (of: string, label: string, children: readonly (Node | string)[]) => {
      const made = element("td", { className: "number" }, ...children);
      Object.assign(made.dataset, { of, label });
      return made;
    };
    const remove = element("button", {
      type: "button",
      className: "remove-one",
      textContent: "×",
      ariaLabel: fill(words.counter_remove, { name: record ? nameIn(locale, record) : key }),
    });
    remove.addEventListener("click", () => onRemove(key));
    const [tokensHead = "", inputHead = "", outputHead = ""] = heads();
    const made = element(
      "tr",
      {},
      element(
        "th",
        { scope: "row" },
        ...name(chosen),
        ...(priced && "total" in priced.input && priced.input.is_shut_down ? [note(words.counter_shut_down)] : []),
      ),
      cell("tokens", tokensHead, record && count ? tokens(record, count) : []),
      cell("input", inputHead, priced ? amount(priced.input, priced.currency) : []),
      cell("output", outputHead, priced ? amount(priced.output, priced.currency) : []),
      element("td", { className: "remove" }, remove),
    );
    made.dataset.model = key;
    return made;
  };
  const heads = () => [...table.querySelectorAll("thead .number")].map(({ textContent }) => textContent);

  return {
    show(chosen: readonly ChosenModel[], total: PartCount | undefined, at: string): void {
      // Rows are made anew; who stands on a button that goes stays on its successor.
      const held = body.contains(document.activeElement)
        ? document.activeElement?.closest<HTMLElement>("tr")?.dataset.model
        : undefined;
      const empty = element("tr", {}, element("td", { colSpan: 5, className: "quiet" }, words.counter_no_models));
      body.replaceChildren(...(chosen.length === 0 ? [empty] : chosen.map((each) => row(each, total, at))));
      if (held !== undefined) {
        body.querySelector<HTMLElement>(`tr[data-model="${CSS.escape(held)}"] button`)?.focus();
      }
      const text = words.counter_prices_at.split("{at}");
      const time = element("time", { dateTime: at }, `${at.slice(0, 10)} ${at.slice(11, 16)}`);
      moment.replaceChildren(...(total && chosen.length > 0 ? [text[0] ?? "", time, text[1] ?? ""] : []));
    },
  };
}

function note(text: string): HTMLElement {
  return element("span", { className: "sub" }, text);
}
