import { invalidUsage } from "../../errors.ts";
import type { ChatMessage } from "./chat-message.ts";
import { type CountContext, countContent } from "./count-content.ts";
import type { Framing } from "./rules/framing.ts";

/** Tokens around a call of a function inside an assistant's message, and those that its result saves. */
const CALL = 3;
const FUNCTION_RESULT = -2;

/** Counts one message: its role and framing where they are published, its name, content and tool calls. */
export function countMessage(
  context: CountContext,
  framing: Framing | undefined,
  message: ChatMessage,
  path: string,
): void {
  const { tally } = context;
  if (typeof message !== "object" || message === null || typeof message.role !== "string") {
    throw invalidUsage(path, describe(message), 'a message with a role, such as { role: "user", content: "Hi" }');
  }
  if (framing) {
    tally.framing(framing.message);
    // Every role that the API knows is one token; nothing is to be estimated about it.
    if (context.isExact) tally.text(message.role);
    else tally.framing(1);
  }
  if (message.name) {
    tally.text(message.name);
    if (framing) tally.framing(framing.name);
  }
  countContent(context, message.content, `${path}.content`);
  if (message.role === "function" && framing) tally.framing(FUNCTION_RESULT);
  for (const call of callsOf(message)) {
    tally.text(call.name);
    tally.text(call.arguments ?? "");
    if (framing) tally.framing(CALL);
  }
}

function describe(message: unknown): string {
  return (JSON.stringify(message) ?? String(message)).slice(0, 80);
}

function callsOf({ tool_calls, function_call }: ChatMessage) {
  const calls = (tool_calls ?? []).map(
    (call) => call.function ?? (call.custom && { name: call.custom.name, arguments: call.custom.input }),
  );
  return [...calls, function_call].filter((call) => call !== undefined && call !== null);
}
