import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const stream = await client.chat.completions.create({
  model,
  messages: [{ role: "user", content: "Write a short poem about tokens." }],
  stream: true,
  stream_options: { include_usage: true },
});

let usage: OpenAI.CompletionUsage | null | undefined;
try {
  for await (const chunk of stream) {
    // The chunk with the usage has no choices, and some providers begin with such chunks as well.
    process.stdout.write(chunk.choices[0]?.delta.content ?? "");
    usage = chunk.usage ?? usage;
  }
} catch {
  console.log("\nThe stream broke off.");
}
if (usage) console.log(`\n${usage.prompt_tokens} input tokens, ${usage.completion_tokens} output tokens`);
else console.log("No usage came. What was produced is billed all the same: estimate it.");
