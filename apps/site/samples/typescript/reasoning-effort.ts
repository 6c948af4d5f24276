import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

for (const reasoning_effort of ["medium", "none"] as const) {
  const { choices, usage } = await client.chat.completions.create({
    model,
    reasoning_effort,
    max_completion_tokens: 300, // reasoning counts too; an answer that stops here says finish_reason "length"
    messages: [{ role: "user", content: "What is the capital of France?" }],
  });
  const reasoning = usage?.completion_tokens_details?.reasoning_tokens ?? 0;
  console.log(`${reasoning_effort}: ${usage?.completion_tokens} output tokens, ${reasoning} of them reasoning`);
  console.log(choices[0]?.message.content, choices[0]?.finish_reason);
}
