import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

// What never changes comes first, in the same bytes each time: rules, examples, tools. At least 1,024 tokens.
const rules = "Answer questions about our shop politely, in one sentence, and never promise a date. ".repeat(80);

for (const question of ["What is the capital of France?", "What is the capital of Japan?"]) {
  const { usage } = await client.chat.completions.create({
    model,
    messages: [
      { role: "developer", content: rules },
      { role: "user", content: question }, // what varies comes last
    ],
  });
  const cached = usage?.prompt_tokens_details?.cached_tokens ?? 0;
  console.log(`${usage?.prompt_tokens} input tokens, ${cached} of them from the cache`);
}
