import { appendFileSync } from "node:fs";
import { calculateCost, fromOpenAIChat } from "@org/model-pricing";
import { resolveModel } from "@org/model-pricing/catalog";
import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

function log(started: number, fields: object): void {
  const line = JSON.stringify({ ...fields, latency_ms: Math.round(performance.now() - started) });
  appendFileSync("usage.jsonl", `${line}\n`);
  console.log(line);
}

/** Asks once and writes one line: counts, cost, time. No prompt and no answer, they may hold personal data. */
async function ask(prompt: string, promptVersion: string): Promise<void> {
  const started = performance.now();
  const sent = client.chat.completions.create({ model, messages: [{ role: "user", content: prompt }] }).withResponse();
  const { data, request_id } = await sent.catch((error) => {
    const { status = 0, code = null } = error instanceof OpenAI.APIError ? error : {};
    log(started, {
      time: new Date().toISOString(),
      status,
      code,
      prompt_version: promptVersion,
      cost: "0",
    });
    throw error;
  });
  const { usage, attributes } = fromOpenAIChat(data);
  // The day decides the price, so price by the time of the response and keep the amount.
  const at = new Date(data.created * 1000).toISOString();
  const cost = calculateCost(resolveModel(data.model).model, usage, { at, attributes });
  log(started, {
    time: at,
    status: 200,
    request_id,
    model: cost.model,
    prompt_version: promptVersion,
    input_tokens: usage.input_tokens,
    output_tokens: usage.output_tokens,
    cost: cost.total,
    currency: cost.currency,
  });
}

try {
  await ask("What is a token?", "token-1");
  await ask("What is the capital of France?", "capital-1");
} catch (error) {
  if (!(error instanceof OpenAI.APIError)) throw error; // what the API answered is in the log
}
