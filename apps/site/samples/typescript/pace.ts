import { setTimeout } from "node:timers/promises";
import { throughput } from "@org/model-pricing/guide";
import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

// Your account's own limits, and the size of a usual request: input and output together.
const { interval_ms, bound_by } = throughput({ rpm: 500, tpm: 200_000, tokens_per_request: 1_300 });
console.log(`one request every ${interval_ms} ms, held up by ${bound_by}`);

async function ask(country: string): Promise<string> {
  const content = `What is the capital of ${country}?`;
  const response = await client.chat.completions.create({ model, messages: [{ role: "user", content }] });
  return response.choices[0]?.message.content ?? "";
}

const answers: Promise<string>[] = [];
for (const country of ["France", "Japan", "China"]) {
  if (answers.length > 0) await setTimeout(interval_ms);
  answers.push(ask(country)); // started, not waited for: the pause is between starts
}
console.log(...(await Promise.all(answers)));
