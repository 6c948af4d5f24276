import { asObject, asObjects, type Json } from "./json.ts";

/** The three APIs whose requests lead to an answer of a model. */
export type AnswerApi = "chat" | "responses" | "messages";

export interface NormalMessage {
  role: string;
  text: string;
}

export interface NormalTool {
  name: string;
  parameters: Json;
}

/** One request in the words of no API. */
export interface NormalRequest {
  api: AnswerApi;
  model: string;
  messages: NormalMessage[];
  tools: NormalTool[];
  /** What the answer has to follow. */
  schema: Json | undefined;
  reasons: boolean;
  /** Most tokens of the answer, reasoning included. */
  maxOutput: number | undefined;
}

const apis: Record<string, AnswerApi> = {
  "/v1/chat/completions": "chat",
  "/v1/responses": "responses",
  "/v1/messages": "messages",
};

/** The API behind a path; nothing where no model answers. */
export function apiOf(path: string): AnswerApi | undefined {
  return apis[path];
}

function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  return asObjects(content)
    .map((part) => (typeof part.text === "string" ? part.text : textOf(part.content ?? "")))
    .join("");
}

function chatMessages(body: Json): NormalMessage[] {
  return asObjects(body.messages).map(({ role, content, tool_calls }) => ({
    role: String(role),
    text: textOf(content ?? "") + (tool_calls === undefined ? "" : JSON.stringify(tool_calls)),
  }));
}

function responsesMessages({ input, instructions }: Json): NormalMessage[] {
  const first = typeof instructions === "string" ? [{ role: "system", text: instructions }] : [];
  if (typeof input === "string") return [...first, { role: "user", text: input }];
  const items = asObjects(input).map((item) => {
    if (item.type === "function_call_output") return { role: "tool", text: textOf(item.output) };
    if (item.type === "function_call") return { role: "assistant", text: JSON.stringify(item) };
    return { role: String(item.role ?? "assistant"), text: textOf(item.content ?? "") };
  });
  return [...first, ...items];
}

function anthropicMessages(body: Json): NormalMessage[] {
  const system = textOf(body.system ?? "");
  const messages = asObjects(body.messages).map(({ role, content }) => {
    const isResult = asObjects(content).some(({ type }) => type === "tool_result");
    return { role: isResult ? "tool" : String(role), text: textOf(content) };
  });
  return system === "" ? messages : [{ role: "system", text: system }, ...messages];
}

/** JSON mode has no schema of its own; a careful prompt spells it out. */
function schemaInPrompt(messages: NormalMessage[]): Json | undefined {
  for (const { role, text } of messages) {
    const [found] = role === "user" ? [] : (/\{.*\}/s.exec(text) ?? []);
    if (found !== undefined) return asObject(JSON.parse(found));
  }
  return undefined;
}

function schemaOf(body: Json): Json | undefined {
  const format = asObject(body.response_format ?? asObject(body.text).format);
  if (format.type === "json_object") return schemaInPrompt(chatMessages(body));
  if (format.type !== "json_schema") return undefined;
  return asObject(format.schema ?? asObject(format.json_schema).schema);
}

const reasonsByDefault = /^(gpt-5|gpt-6|o\d|deepseek|glm-|qwen3|kimi-k3)/;

function reasonsFor(body: Json): boolean {
  const effort = body.reasoning_effort ?? asObject(body.reasoning).effort;
  if (effort === "none" || asObject(body.thinking).type === "disabled") return false;
  return reasonsByDefault.test(String(body.model));
}

/** Reads a request body of any of the three APIs. */
export function toNormalRequest(api: AnswerApi, body: Json): NormalRequest {
  const read = { chat: chatMessages, responses: responsesMessages, messages: anthropicMessages }[api];
  const tools = asObjects(body.tools).map((tool) => {
    const definition = asObject(tool.function ?? tool);
    return { name: String(definition.name), parameters: asObject(definition.parameters ?? definition.input_schema) };
  });
  const most = body.max_completion_tokens ?? body.max_output_tokens ?? body.max_tokens;
  return {
    api,
    model: String(body.model ?? ""),
    messages: read(body),
    tools: body.tool_choice === "none" ? [] : tools,
    schema: schemaOf(body),
    reasons: reasonsFor(body),
    maxOutput: typeof most === "number" ? most : undefined,
  };
}
