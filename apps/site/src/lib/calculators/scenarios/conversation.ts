import { type ConversationPlan, planConversation } from "@org/model-pricing/plan";
import { fill } from "../../fill.ts";
import { html } from "../../html.ts";
import { anyCalculator } from "../calculator.ts";
import { AT, CURRENCY, countOf, MODEL, neededCount } from "../common-fields.ts";
import { countFigure, moneyFigure } from "../money-figure.ts";
import type { Teller } from "../teller.ts";

/** Turns at either end that a long table keeps; what lies between is in the CSV. */
const HEAD_TURNS = 20;
const TAIL_TURNS = 3;

/** A conversation whose every turn sends the whole history again. */
export const conversation = anyCalculator<ConversationPlan>({
  name: "conversation",
  command: "plan conversation",
  fields: [
    MODEL,
    { name: "turns", kind: "count", label: "calc_turns", hint: "calc_turns_hint", least: 1, most: 1000 },
    { name: "user_tokens", kind: "count", label: "calc_user_tokens", most: 1e9 },
    { name: "answer_tokens", kind: "count", label: "calc_answer_tokens", most: 1e9 },
    {
      name: "system_tokens",
      kind: "count",
      label: "calc_system_tokens",
      hint: "calc_system_tokens_hint",
      optional: true,
      most: 1e9,
    },
    {
      name: "reasoning_tokens",
      kind: "count",
      label: "calc_reasoning_tokens",
      hint: "calc_reasoning_tokens_hint",
      optional: true,
      most: 1e9,
      is_folded: true,
    },
    CURRENCY,
    { ...AT, is_folded: true },
  ],
  defaults: {
    model: "anthropic/claude-opus-5-5",
    turns: "10",
    user_tokens: "100",
    answer_tokens: "300",
    system_tokens: "2000",
  },
  reckon: ({ values, model, options }) => {
    if (!model) throw new RangeError("A conversation needs a model.");
    const input = {
      turns: neededCount(values, "turns"),
      user_tokens: neededCount(values, "user_tokens"),
      answer_tokens: neededCount(values, "answer_tokens"),
      system_tokens: countOf(values, "system_tokens"),
      reasoning_tokens: countOf(values, "reasoning_tokens"),
    };
    return planConversation(model, input, options);
  },
  answer: ({ totals, figures, currency }, teller) => {
    const { words: t } = teller;
    return {
      main: [
        moneyFigure(t.calc_total_without_cache, "totals.without_cache", totals.without_cache, currency, teller),
        moneyFigure(t.calc_total_with_cache, "totals.with_cache", totals.with_cache, currency, teller),
      ],
      more: [
        moneyFigure(t.calc_total_saving, "totals.saving", totals.saving, currency, teller),
        countFigure(t.calc_sent_in_all, "figures.input_tokens", figures.input_tokens, teller),
        countFigure(t.calc_answered_in_all, "figures.output_tokens", figures.output_tokens, teller),
        countFigure(t.calc_last_input, "figures.last_input_tokens", figures.last_input_tokens, teller),
      ],
    };
  },
  table: turnsTable,
});

/** A turn is one row, although it is two lines of the plan. */
function turnsTable({ lines, currency, totals }: ConversationPlan, teller: Teller) {
  const { words: t, count, money } = teller;
  const cached = lines.filter(({ total }) => total === "with_cache");
  const plain = lines.filter(({ total }) => total === "without_cache");
  const between = plain.length - HEAD_TURNS - TAIL_TURNS;
  const rows = plain.map(
    ({ turn, usage, amount }, index) =>
      html`<tr><th scope="row" class="number">${count(turn)}</th><td class="number">${count(usage.input_tokens ?? 0)}</td><td class="number">${count(cached[index]?.usage.cache_read_input_tokens ?? 0)}</td><td class="number">${count(usage.output_tokens ?? 0)}</td><td class="number">${money(amount, currency)}</td><td class="number">${money(cached[index]?.amount ?? "0", currency)}</td></tr>
`,
  );
  const left = html`<tr><td colspan="6" class="quiet">${fill(t.calc_turns_left_out, { count: between })}</td></tr>`;
  const shown = between > 0 ? [...rows.slice(0, HEAD_TURNS), left, ...rows.slice(-TAIL_TURNS)] : rows;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${t.calc_receipt}"><table class="ledger receipt-lines">
<caption>${fill(t.calc_turns_caption, { currency })}</caption>
<thead><tr><th scope="col" class="number">${t.calc_turn_number}</th><th scope="col" class="number">${t.calc_turn_input}</th><th scope="col" class="number">${t.calc_turn_cached}</th><th scope="col" class="number">${t.calc_turn_output}</th><th scope="col" class="number">${t.calc_total_without_cache}</th><th scope="col" class="number">${t.calc_total_with_cache}</th></tr></thead>
<tbody>${shown}</tbody>
<tfoot><tr><th scope="row" colspan="4">${t.calc_sum}</th><td class="number">${money(totals.without_cache, currency)}</td><td class="number">${money(totals.with_cache, currency)}</td></tr></tfoot></table></div>`;
}
