import { createHash } from "node:crypto";
import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

type Request = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

const PROMPT_VERSION = "capitals-2"; // a new version, so that nobody gets answers to the old prompt
const LIFETIME_MS = 60 * 60 * 1000;
const MOST_ENTRIES = 1000;

/** The same JSON for the same request, whatever the order of its fields. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`)
    .join(",")}}`;
}

const cache = new Map<string, { answer: Promise<string>; expires: number }>();
let sent = 0;

async function send(request: Request): Promise<string> {
  sent++;
  const { choices } = await client.chat.completions.create(request);
  const choice = choices[0];
  if (choice?.finish_reason !== "stop" || !choice.message.content)
    throw new Error(`no whole answer: ${choice?.finish_reason}`);
  return choice.message.content;
}

/** The whole request is the key, and whose it is: one customer must never see the answer to another. */
function ask(request: Request, tenant: string): Promise<string> {
  const key = createHash("sha256").update(canonical({ request, tenant, PROMPT_VERSION })).digest("hex");
  const found = cache.get(key);
  if (found && found.expires > Date.now()) return found.answer;
  // The promise is kept, not the text: who asks while the first request is under way waits for it.
  const answer = send(request);
  cache.set(key, { answer, expires: Date.now() + LIFETIME_MS });
  answer.catch(() => cache.delete(key)); // an error is never kept
  for (const oldest of cache.keys()) {
    if (cache.size <= MOST_ENTRIES) break;
    cache.delete(oldest);
  }
  return answer;
}

const question = (content: string): Request => ({ model, messages: [{ role: "user", content }] });
const both = [
  ask(question("What is the capital of France?"), "a"),
  ask(question("What is the capital of France?"), "a"),
];
console.log(...(await Promise.all(both)), "requests sent:", sent);
console.log(await ask(question("What is the capital of France?"), "a"), "requests sent:", sent);
console.log(await ask(question("What is the capital of France?"), "b"), "requests sent:", sent);
console.log(
  await ask({ ...question("What is the capital of France?"), max_completion_tokens: 300 }, "a"),
  "requests sent:",
  sent,
);
