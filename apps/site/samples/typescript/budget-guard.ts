import { calculateCost, fromOpenAIChat } from "@org/model-pricing";
import { resolveModel } from "@org/model-pricing/catalog";
import { quoteRequest } from "@org/model-pricing/plan";
import { countTokens, loadEncoding } from "@org/model-pricing/tokens/exact";
import OpenAI from "openai";

const client = new OpenAI();
const { MODEL = "" } = process.env;
const { model } = resolveModel(MODEL);
await loadEncoding(model);

/** Decimal text as a whole number of 10^-18, so that amounts add up exactly. */
function toUnits(amount: string): bigint {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole + part.padEnd(18, "0"));
}

const DAILY_BUDGET = "0.0002"; // dollars; keep `spent` in a database where there is more than one process
let spent = 0n;

async function ask(content: string): Promise<void> {
  const request = { model: MODEL, messages: [{ role: "user" as const, content }], max_completion_tokens: 200 };
  // Reckon with the dearest case before sending; afterwards add what it was.
  const count = (text: string) => countTokens(text, model);
  const { cost } = quoteRequest(model, request, { at: new Date(), count });
  if (spent + toUnits(cost.high) > toUnits(DAILY_BUDGET)) {
    console.log(`not sent, may cost up to ${cost.high}: ${content}`);
    return;
  }
  const response = await client.chat.completions.create(request);
  const { usage, attributes } = fromOpenAIChat(response);
  const bill = calculateCost(model, usage, { at: new Date(response.created * 1000), attributes });
  spent += toUnits(bill.total);
  console.log(`${bill.total} ${bill.currency}: ${response.choices[0]?.message.content}`);
}

for (const country of ["France", "Japan", "China", "Italy"]) {
  await ask(`What is the capital of ${country}?`);
}
