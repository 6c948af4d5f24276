import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const stream = await client.responses.create({
  model,
  input: "Write a short poem about tokens.",
  stream: true,
  store: false,
});

for await (const event of stream) {
  if (event.type === "response.output_text.delta") process.stdout.write(event.delta);
  // Usage comes with the last event only, whether the answer is whole or was cut off.
  if (event.type === "response.completed" || event.type === "response.incomplete") {
    const { status, usage } = event.response;
    console.log(`\n${status}: ${usage?.input_tokens} input tokens, ${usage?.output_tokens} output tokens`);
  }
}
