import type { Answer } from "./answer.ts";
import type { NormalRequest } from "./normal-request.ts";
import type { CacheCounts } from "./prompt-cache.ts";
import type { PreparedAnswer } from "./shaper.ts";
import type { Counts } from "./usage.ts";

type CountTokens = (text: string) => number;

/** What a model that thinks before it answers spends on it here, for every request. */
const REASONING_TOKENS = 64;
/** Tokens that frame a message, and the answer; see OpenAI's cookbook on counting tokens. */
const PER_MESSAGE = 3;
const PER_ANSWER = 3;

function textOf(answer: Answer): string {
  return "text" in answer ? answer.text : answer.calls.map((call) => call.name + call.arguments).join("");
}

/** Cuts an answer off where the request allows no more tokens. */
export function limitAnswer(
  answer: Answer,
  { maxOutput, reasons }: NormalRequest,
  countTokens: CountTokens,
): Pick<PreparedAnswer, "answer" | "finishReason"> {
  if (!("text" in answer)) return { answer, finishReason: "tool_calls" };
  const room = (maxOutput ?? Number.POSITIVE_INFINITY) - (reasons ? REASONING_TOKENS : 0);
  let { text } = answer;
  while (text !== "" && countTokens(text) > room) text = text.slice(0, -1);
  return { answer: { text }, finishReason: text === answer.text ? "stop" : "length" };
}

/** Counts the tokens of a request and its answer. */
export function measure(
  request: NormalRequest,
  answer: Answer,
  countTokens: CountTokens,
  readCache: (prompt: string, input: number) => CacheCounts,
): Counts {
  const { messages, tools, schema, reasons, maxOutput = Number.POSITIVE_INFINITY } = request;
  // Tools come first in what is cached, then the messages, oldest first.
  const extras = [...(tools.length > 0 ? [JSON.stringify(tools)] : []), ...(schema ? [JSON.stringify(schema)] : [])];
  const parts = [...extras, ...messages.flatMap(({ role, text }) => [role, text])];
  const framing = PER_ANSWER + PER_MESSAGE * (extras.length + messages.length);
  const input = parts.reduce((sum, part) => sum + countTokens(part), framing);
  const reasoning = reasons ? Math.min(REASONING_TOKENS, maxOutput) : 0;
  const output = reasoning + countTokens(textOf(answer));
  return { input, ...readCache(parts.join("\n"), input), output, reasoning };
}
