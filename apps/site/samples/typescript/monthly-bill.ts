import { resolveModel } from "@org/model-pricing/catalog";
import { planConversation, planHiddenCosts, planMonth } from "@org/model-pricing/plan";

const { MODEL = "", DEEPSEEK_MODEL = "" } = process.env;
const at = new Date(); // prices of this moment

// First figure: one question and one answer, so many times a day.
const usage = { input_tokens: 100, output_tokens: 300 };
const requests_per_day = 1000;
for (const name of [MODEL, DEEPSEEK_MODEL]) {
  const { currency, totals } = planMonth(resolveModel(name).model, { usage, requests_per_day }, { at });
  const { month_off_peak: least, month_peak: most } = totals;
  console.log(`${name}: ${least === most ? least : `${least} to ${most}`} ${currency} a month`);
}

// What it leaves out. Put in your own counts.
const { model } = resolveModel(MODEL);
const leftOut = { system_tokens: 600, tool_tokens: 300, reasoning_tokens: 400, retry_share: "0.03", test_share: "0.1" };
const full = planHiddenCosts(model, { usage, requests: requests_per_day * 30, ...leftOut }, { at });
for (const { item, amount } of full.lines) console.log(`  ${item}: ${amount}`);
console.log(
  `with all of it: ${full.totals.total} ${full.currency} a month, ${full.figures.factor} times the first figure`,
);

// A dialogue of ten turns sends its history again at every turn.
const dialogue = { turns: 10, user_tokens: 100, answer_tokens: 300, system_tokens: 900, reasoning_tokens: 400 };
const { figures, totals, currency } = planConversation(model, dialogue, { at });
console.log(`ten turns: ${figures.input_tokens} input tokens, ${totals.without_cache} ${currency}`);
console.log(`ten turns with a cache: ${totals.with_cache} ${currency}`);
