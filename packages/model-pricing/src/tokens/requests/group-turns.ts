import type { ChatMessage, ContentPart } from "./chat-message.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Messages that set the frame of a conversation and are never dropped. */
export function isInstruction({ role }: ChatMessage): boolean {
  return role === "system" || role === "developer";
}

/**
 * Groups messages into turns, oldest first, as lists of their places: what a user says and everything until a user speaks
 * again. Turns that a tool call and its result connect are one, so that dropping whole turns never parts the two.
 * Instructions belong to no turn.
 */
export function groupTurns(messages: readonly ChatMessage[]): readonly (readonly number[])[] {
  const turnOf: number[] = [];
  const callTurns = new Map<string, number>();
  /** For each turn, the oldest one that it may not be parted from. */
  const reaches: number[] = [];
  let hasUser = false;
  messages.forEach((message, index) => {
    if (isInstruction(message)) return;
    const results = resultIds(message);
    const isUser = message.role === "user" && results.length === 0;
    if (reaches.length === 0 || isUser || (!hasUser && results.length === 0)) {
      reaches.push(reaches.length);
      hasUser = isUser;
    }
    const turn = reaches.length - 1;
    turnOf[index] = turn;
    for (const id of results) reaches[turn] = Math.min(reaches[turn] ?? turn, callTurns.get(id) ?? turn);
    for (const id of callIds(message)) callTurns.set(id, turn);
  });
  return joinTurns(reaches).map((first, index, firsts) => {
    const end = firsts[index + 1] ?? reaches.length;
    return [...turnOf.keys()].filter((place) => {
      const turn = turnOf[place];
      return turn !== undefined && turn >= first && turn < end;
    });
  });
}

/** The first turn of each group of connected turns. */
function joinTurns(reaches: readonly number[]): readonly number[] {
  const firsts: number[] = [];
  reaches.forEach((reach, turn) => {
    firsts.push(turn);
    while ((firsts.at(-1) ?? 0) > reach) firsts.pop();
  });
  return firsts;
}

/** The older form of tool calls has no ids: a result belongs to the latest call. */
const LATEST = "";

function callIds({ tool_calls, function_call, content }: ChatMessage): readonly string[] {
  const ids = [...(tool_calls ?? []).map(({ id }) => id ?? LATEST), ...idsOf(content, "tool_use", "id")];
  return function_call || ids.length > 0 ? [...ids, LATEST] : ids;
}

function resultIds({ role, tool_call_id, content }: ChatMessage): readonly string[] {
  const ids = idsOf(content, "tool_result", "tool_use_id");
  return role === "tool" || role === "function" ? [...ids, tool_call_id ?? LATEST] : ids;
}

function idsOf(content: ChatMessage["content"], type: string, key: string): readonly string[] {
  if (!Array.isArray(content)) return [];
  const parts = content as readonly (ContentPart & Fields)[];
  return parts.filter((part) => part.type === type).map((part) => String(part[key] ?? LATEST));
}
