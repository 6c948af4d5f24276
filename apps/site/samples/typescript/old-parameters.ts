import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;
const messages = [{ role: "user" as const, content: "What is the capital of France?" }];

// What code of 2023 sends, then the same without what newer models refuse.
const attempts = [
  { max_tokens: 200, temperature: 0.2 },
  { max_completion_tokens: 200, temperature: 0.2 },
  { max_completion_tokens: 200 },
];

for (const parameters of attempts) {
  const names = Object.keys(parameters).join(", ");
  try {
    const { choices } = await client.chat.completions.create({ model, messages, ...parameters });
    console.log(`${names}: ${choices[0]?.message.content}`);
  } catch (error) {
    if (!(error instanceof OpenAI.BadRequestError)) throw error;
    console.log(`${names}: ${error.status} ${error.code}, ${error.param}`);
  }
}
