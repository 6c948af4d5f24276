import OpenAI from "openai";

const { env } = process;

/** Providers that you have a contract with, in the order in which they are asked. */
const providers = [
  { name: "openai", baseURL: env.OPENAI_BASE_URL, apiKey: env.OPENAI_API_KEY, model: env.MODEL ?? "" },
  { name: "deepseek", baseURL: env.DEEPSEEK_BASE_URL, apiKey: env.DEEPSEEK_API_KEY, model: env.DEEPSEEK_MODEL ?? "" },
];

/** Answers that need no model, for when none can be reached. */
const ruleBased = "Our assistant is away for the moment. Your question is kept, and a person will answer it.";

/** Another provider helps where this one is down, slow or too busy; a wrong request or key is wrong everywhere. */
function helpsToChange(error: unknown): boolean {
  if (error instanceof OpenAI.APIConnectionError) return true;
  if (!(error instanceof OpenAI.APIError)) return false;
  const { status = 0 } = error;
  return status === 402 || status === 408 || status === 429 || status >= 500;
}

async function ask(content: string): Promise<{ from: string; text: string }> {
  for (const { name, model, ...access } of providers) {
    const client = new OpenAI({ ...access, maxRetries: 1, timeout: 20_000 });
    try {
      const response = await client.chat.completions.create({ model, messages: [{ role: "user", content }] });
      return { from: `${name} ${response.model}`, text: response.choices[0]?.message.content ?? "" };
    } catch (error) {
      if (!helpsToChange(error)) throw error;
      console.log(`${name} failed: ${error instanceof OpenAI.APIError ? error.status : error}`);
    }
  }
  return { from: "rules", text: ruleBased };
}

const { from, text } = await ask("What is the capital of France?");
console.log(`${from}: ${text}`);
