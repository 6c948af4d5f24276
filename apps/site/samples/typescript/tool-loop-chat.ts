// For providers that have Chat Completions and no Responses API.
import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const tools: OpenAI.Chat.ChatCompletionFunctionTool[] = [
  {
    type: "function",
    function: {
      name: "get_weather",
      description: "The weather in a city now",
      parameters: {
        type: "object",
        properties: { city: { type: "string" } },
        required: ["city"],
        additionalProperties: false,
      },
    },
  },
];

const weather = new Map([
  ["Beijing", { city: "Beijing", sky: "sunny", celsius: 21 }],
  ["Paris", { city: "Paris", sky: "cloudy", celsius: 14 }],
]);

const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [
  { role: "user", content: "Is it warmer in Beijing or in Paris?" },
];

const MOST_ROUNDS = 5;
for (let round = 1; round <= MOST_ROUNDS; round++) {
  const response = await client.chat.completions.create({ model, messages, tools });
  const message = response.choices[0]?.message;
  if (message === undefined) break;
  messages.push(message); // whole, with what a provider adds to it
  if (!message.tool_calls?.length) {
    console.log(message.content);
    break;
  }
  for (const call of message.tool_calls) {
    if (call.type !== "function") continue;
    const { city } = JSON.parse(call.function.arguments) as { city: string };
    console.log(`round ${round}: ${call.function.name}(${city})`);
    const content = JSON.stringify(weather.get(city) ?? { error: `no weather for ${city}` });
    messages.push({ role: "tool", tool_call_id: call.id, content });
  }
}
