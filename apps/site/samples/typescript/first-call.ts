import OpenAI from "openai";

const client = new OpenAI(); // reads OPENAI_API_KEY and OPENAI_BASE_URL
const { MODEL: model = "" } = process.env;

const response = await client.chat.completions.create({
  model,
  messages: [{ role: "user", content: "What is a token? One sentence." }],
});

const [choice] = response.choices;
console.log(choice?.message.content);
console.log("finish_reason:", choice?.finish_reason);
console.log("input tokens:", response.usage?.prompt_tokens);
console.log("output tokens:", response.usage?.completion_tokens);
