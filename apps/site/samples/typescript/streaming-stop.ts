import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const stream = await client.chat.completions.create({
  model,
  messages: [{ role: "user", content: "Write a short poem about tokens." }],
  stream: true,
  stream_options: { include_usage: true },
});

let text = "";
for await (const chunk of stream) {
  text += chunk.choices[0]?.delta.content ?? "";
  // Leaving the loop closes the connection, as stream.controller.abort() does from elsewhere.
  if (text.includes("\n")) break;
}
console.log(text.split("\n")[0]);
console.log("Stopped. The usage would have come last, so there is none.");
