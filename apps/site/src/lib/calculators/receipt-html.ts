import type { Cost, CostLine, ModelRecord } from "@org/model-pricing";
import type { AnyPlan, PlanLine } from "@org/model-pricing/plan";
import { conditionWords } from "../condition-words.ts";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import { rateText } from "../rate-text.ts";
import { perWords, unitWords } from "../unit-words.ts";
import type { CalculatorKey } from "./calculator-words.ts";
import type { Teller } from "./teller.ts";

/** Bills that stand in the page: of a conversation those of the last turn, since the others are alike. */
const MOST_BILLS = 6;
const MOST_BILLS_OF_TURNS = 2;

/** The lines of a plan, by the totals that they add up to. */
export function linesTable(plan: AnyPlan, teller: Teller): Html {
  const { words: t, money } = teller;
  const currency = plan.currency ?? "";
  // A way to pay leaves most of the fees out; what costs nothing is no item.
  const lines = (plan.lines as readonly PlanLine[]).filter(
    ({ amount }) => plan.scenario !== "routes" || amount !== "0",
  );
  const totals = Object.entries(Object.groupBy(lines, ({ total }) => total));
  const isOne = totals.length === 1;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${t.calc_receipt}"><table class="ledger receipt-lines">
<caption>${fill(t.calc_receipt_caption, { currency })}</caption>
<thead><tr><th scope="col">${t.calc_item}</th><th scope="col" class="number">${t.calc_times}</th><th scope="col" class="number">${t.calc_each}</th><th scope="col" class="number">${t.calc_amount}</th></tr></thead>
${totals.map(([total, lines = []]) => {
  const sum = (plan.totals as Readonly<Record<string, string | null>>)[total];
  const name = totalName(total, teller);
  return html`<tbody>${!isOne && html`<tr class="group"><th scope="rowgroup" colspan="4">${name}</th></tr>`}${lines.map(
    ({ item, quantity, each, amount }) =>
      html`<tr><th scope="row">${itemName(item, teller)}</th><td class="number">${item.endsWith("_share") ? teller.share(quantity) : teller.count(quantity)}</td><td class="number">${money(each, currency)}</td><td class="number"><data value="${amount}">${money(amount, currency)}</data></td></tr>
`,
  )}${
    lines.length > 1 &&
    html`<tr class="sum"><th scope="row" colspan="3">${isOne ? t.calc_sum : name}</th><td class="number">${typeof sum === "string" && money(sum, currency)}</td></tr>`
  }</tbody>`;
})}</table></div>`;
}

/** The bills of one request each behind the lines: the only one open, several folded. */
export function billTables(plan: AnyPlan, model: ModelRecord | undefined, teller: Teller): Html {
  const { words: t } = teller;
  const bills = plan.bills.slice(plan.scenario === "conversation" ? -MOST_BILLS_OF_TURNS : -MOST_BILLS);
  const first = plan.bills.length - bills.length;
  if (bills.length === 1)
    return html`<h3>${t.calc_bill}</h3>${bills.map((bill) => billTable(bill, t.calc_bill, model, teller))}`;
  return html`${bills.map((bill, index) => {
    const line = (plan.lines as readonly PlanLine[]).find((each) => each.bill === first + index);
    const turn = line?.turn === undefined ? "" : ` ${teller.count(line.turn)} · ${totalName(line.total, teller)}`;
    const title = fill(t.calc_bill_of, { item: `${itemName(line?.item ?? "", teller)}${turn}` });
    return html`<details class="bill-fold"><summary>${title} <span class="quiet">${teller.money(bill.total, bill.currency)}</span></summary>${billTable(bill, title, model, teller)}</details>`;
  })}`;
}

function billTable(
  { lines, currency, total }: Cost,
  title: string,
  model: ModelRecord | undefined,
  teller: Teller,
): Html {
  const { words: t, money, count, locale } = teller;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="ledger bill">
<caption>${title}</caption>
<thead><tr><th scope="col">${t.calc_unit}</th><th scope="col" class="number">${t.calc_quantity}</th><th scope="col" class="number">${t.calc_rate}</th><th scope="col" class="number">${t.calc_amount}</th></tr></thead>
<tbody>${lines.map(
    (line) =>
      html`<tr><th scope="row">${unitWords(line.unit, locale)}${bendsOf(line).map(
        (conditions) => html`<span class="sub">${conditionWords(conditions, model?.schedules, locale)}</span>`,
      )}</th><td class="number">${count(line.quantity)}</td><td class="number">${rateText(line.rate, currency, locale)} <span class="quiet">${perWords(line.per, locale)}</span></td><td class="number">${money(line.amount, currency)}</td></tr>
`,
  )}</tbody>
<tfoot><tr><th scope="row" colspan="3">${t.calc_sum}</th><td class="number">${money(total, currency)}</td></tr></tfoot></table></div>`;
}

/** What made a rate another than the base: the hour, the length, the batch. */
function bendsOf({ conditions, multipliers = [] }: CostLine) {
  return [...(conditions ? [conditions] : []), ...multipliers.map((each) => each.conditions)];
}

export function itemName(item: string, { words }: Teller): string {
  return words[`calc_item_${item}` as CalculatorKey] ?? item;
}

/** A payment route's total goes by the reader's own name for it. */
function totalName(total: string, { words }: Teller): string {
  return words[`calc_total_${total}` as CalculatorKey] ?? total;
}
