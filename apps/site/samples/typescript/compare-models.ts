import { readFileSync } from "node:fs";
import { type ApiName, calculateCost, fromResponse } from "@org/model-pricing";
import { resolveModel } from "@org/model-pricing/catalog";
import OpenAI from "openai";

const { env } = process;
const RUNS = 2; // a model may answer otherwise the second time

const candidates = [
  { id: `openai/${env.MODEL}`, api: "openai-chat", baseURL: env.OPENAI_BASE_URL, apiKey: env.OPENAI_API_KEY },
  {
    id: `deepseek/${env.DEEPSEEK_MODEL}`,
    api: "deepseek",
    baseURL: env.DEEPSEEK_BASE_URL,
    apiKey: env.DEEPSEEK_API_KEY,
  },
] satisfies { id: string; api: ApiName; baseURL: string | undefined; apiKey: string | undefined }[];

interface Case {
  id: string;
  prompt: string;
  expect: string;
}

const cases = readFileSync("cases.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

/** Decimal text as a whole number of 10^-18, so that amounts add up exactly. */
function toUnits(amount: string): bigint {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole + part.padEnd(18, "0"));
}

function toAmount(units: bigint): string {
  const digits = units.toString().padStart(19, "0");
  return `${digits.slice(0, -18)}.${digits.slice(-18).replace(/0+$/, "")}`;
}

// For people to mark, without a model's name: "A" and "B" change places from case to case.
const sheet: string[] = [];

for (const [place, { id, api, baseURL, apiKey }] of candidates.entries()) {
  const client = new OpenAI({ baseURL, apiKey });
  const { model } = resolveModel(id);
  const passes = new Map<string, number>();
  const latencies: number[] = [];
  let currency = "";
  let spent = 0n;
  for (const [index, { id: name, prompt, expect }] of cases.entries()) {
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      const body = { model: model.id, messages: [{ role: "user" as const, content: prompt }] };
      const response = await client.chat.completions.create(body);
      latencies.push((performance.now() - started) / 1000);
      const text = response.choices[0]?.message.content ?? "";
      const { usage, attributes } = fromResponse(api, response);
      const cost = calculateCost(model, usage, { at: new Date(response.created * 1000), attributes });
      spent += toUnits(cost.total);
      currency = cost.currency;
      passes.set(name, (passes.get(name) ?? 0) + (text.includes(expect) ? 1 : 0));
      if (run === 0) sheet.push(JSON.stringify({ case: name, answer: "AB"[(place + index) % 2], text }));
    }
  }
  const named = (test: (passed: number) => boolean) =>
    cases.flatMap((each) => (test(passes.get(each.id) ?? 0) ? [each.id] : [])).join(", ") || "none";
  console.log(`${id}: ${cases.length} cases, ${cases.length * RUNS} requests, ${toAmount(spent)} ${currency}`);
  console.log(`  right in every run: ${named((passed) => passed === RUNS)}`);
  console.log(`  right in some: ${named((passed) => passed > 0 && passed < RUNS)}`);
  console.log(`  wrong: ${named((passed) => passed === 0)}`);
  latencies.sort((a, b) => a - b);
  for (const share of [50, 95]) {
    console.log(`p${share} ${(latencies[Math.ceil((latencies.length * share) / 100) - 1] ?? 0).toFixed(2)}`);
  }
}
console.log(sheet.sort().join("\n"));
