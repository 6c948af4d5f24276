import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const tools: OpenAI.Responses.FunctionTool[] = [
  {
    type: "function",
    name: "get_weather",
    description: "The weather in a city now",
    strict: true,
    parameters: {
      type: "object",
      properties: { city: { type: "string" } },
      required: ["city"],
      additionalProperties: false,
    },
  },
];

const weather = new Map([
  ["Beijing", { city: "Beijing", sky: "sunny", celsius: 21 }],
  ["Paris", { city: "Paris", sky: "cloudy", celsius: 14 }],
]);

/** What a model asks for is input from outside: check it, and answer an error with words instead of stopping. */
function run(name: string, argumentsText: string): object {
  try {
    const { city } = JSON.parse(argumentsText) as { city?: unknown };
    if (name !== "get_weather" || typeof city !== "string") return { error: `no tool ${name} for ${argumentsText}` };
    return weather.get(city) ?? { error: `no weather for ${city}` };
  } catch {
    return { error: "the arguments are not JSON" };
  }
}

const input: OpenAI.Responses.ResponseInput = [
  { role: "user", content: "How is the weather in Beijing, Paris and Tokyo?" },
];

const MOST_ROUNDS = 5;
for (let round = 1; round <= MOST_ROUNDS; round++) {
  const response = await client.responses.create({
    model,
    input,
    tools,
    store: false,
    include: ["reasoning.encrypted_content"], // with store: false, what the model thought has to be sent back
  });
  input.push(...(response.output as OpenAI.Responses.ResponseInput));
  const calls = response.output.filter((item) => item.type === "function_call");
  if (calls.length === 0) {
    console.log(response.output_text);
    break;
  }
  for (const { call_id, name, arguments: argumentsText } of calls) {
    const output = JSON.stringify(run(name, argumentsText));
    console.log(`round ${round}: ${name}(${argumentsText})`);
    input.push({ type: "function_call_output", call_id, output });
  }
}
