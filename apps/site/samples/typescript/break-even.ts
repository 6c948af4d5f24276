import { resolveModel } from "@org/model-pricing/catalog";
import { findFee, planSubscription } from "@org/model-pricing/plan";
import { subscriptions } from "@org/model-pricing/subscriptions";

const { MODEL = "" } = process.env;
const { model } = resolveModel(MODEL);

// One question and its answer. Put in what yours have: `usage` of an answer tells.
const usage = { input_tokens: 1000, output_tokens: 500 };

for (const subscription of subscriptions.filter(({ provider }) => provider === "openai")) {
  const at = new Date();
  const fee = findFee(subscription, { at });
  if (!fee || fee.amount === "0") continue;
  const { figures } = planSubscription(model, { fee, usage }, { at });
  console.log(`${subscription.id}: ${fee.amount} ${fee.currency} pays for ${figures.break_even_requests} questions`);
}
