import { type ApiName, calculateCost, fromResponse } from "@org/model-pricing";
import { resolveModel } from "@org/model-pricing/catalog";
import OpenAI from "openai";

const { env } = process;

/** All that differs between providers stands here; the code below knows none of them. */
interface Provider {
  baseURL: string | undefined;
  apiKey: string | undefined;
  model: string;
  /** How this provider writes usage. */
  api: ApiName;
  limit: "max_tokens" | "max_completion_tokens";
  extra?: object;
}

const providers: Record<string, Provider> = {
  openai: {
    baseURL: env.OPENAI_BASE_URL,
    apiKey: env.OPENAI_API_KEY,
    model: env.MODEL ?? "",
    api: "openai-chat",
    limit: "max_completion_tokens",
  },
  deepseek: {
    baseURL: env.DEEPSEEK_BASE_URL,
    apiKey: env.DEEPSEEK_API_KEY,
    model: env.DEEPSEEK_MODEL ?? "",
    api: "deepseek",
    limit: "max_tokens",
    extra: { thinking: { type: "disabled" } },
  },
};

for (const [name, { baseURL, apiKey, model, api, limit, extra }] of Object.entries(providers)) {
  const client = new OpenAI({ baseURL, apiKey });
  const response = await client.chat.completions.create({
    model,
    messages: [{ role: "user", content: "What is the capital of France?" }],
    [limit]: 300,
    ...extra,
  });
  const { usage, attributes } = fromResponse(api, response);
  const at = new Date(response.created * 1000);
  const { total, currency, lines } = calculateCost(resolveModel(`${name}/${model}`).model, usage, { at, attributes });
  console.log(`${name}: ${response.choices[0]?.message.content}`);
  console.log(`  ${lines.map(({ unit, quantity }) => `${unit} ${quantity}`).join(", ")}: ${total} ${currency}`);
}
