import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;
const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [
  { role: "user", content: "How is the weather in Paris? Answer in JSON." },
];
const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
const tools: OpenAI.Chat.ChatCompletionFunctionTool[] = [
  { type: "function", function: { name: "get_weather", parameters } },
];

async function listsTheModel(): Promise<boolean> {
  for await (const { id } of client.models.list()) if (id === model) return true;
  return false;
}

async function streamsUsage(): Promise<boolean> {
  const stream_options = { include_usage: true };
  const stream = await client.chat.completions.create({ model, messages, stream: true, stream_options });
  let found = false;
  for await (const { usage } of stream) found ||= Boolean(usage);
  return found;
}

async function accepts(more: Partial<OpenAI.Chat.ChatCompletionCreateParamsNonStreaming>): Promise<boolean> {
  const response = await client.chat.completions.create({ model, messages, ...more });
  return more.tools === undefined || Boolean(response.choices[0]?.message.tool_calls?.length);
}

const checks: Record<string, () => Promise<boolean>> = {
  "lists the model": listsTheModel,
  "usage in a stream": streamsUsage,
  max_tokens: () => accepts({ max_tokens: 200 }),
  max_completion_tokens: () => accepts({ max_completion_tokens: 200 }),
  "JSON mode": () => accepts({ response_format: { type: "json_object" } }),
  "tools on Chat Completions": () => accepts({ tools }),
};

for (const [name, check] of Object.entries(checks)) {
  try {
    console.log(`${name}: ${(await check()) ? "yes" : "no"}`);
  } catch (error) {
    if (!(error instanceof OpenAI.BadRequestError)) throw error; // a key or a network that fails says nothing
    console.log(`${name}: refused, ${error.param ?? error.code}`);
  }
}
