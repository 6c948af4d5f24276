import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const response = await client.responses.create({
  model,
  input: "What is a token? One sentence.",
  max_output_tokens: 400, // reasoning counts as output, so leave room for it
  store: false,
});

console.log(response.output_text);
console.log("status:", response.status);
console.log("input tokens:", response.usage?.input_tokens);
console.log("of them from the cache:", response.usage?.input_tokens_details?.cached_tokens);
console.log("output tokens:", response.usage?.output_tokens);
console.log("of them reasoning:", response.usage?.output_tokens_details?.reasoning_tokens);
