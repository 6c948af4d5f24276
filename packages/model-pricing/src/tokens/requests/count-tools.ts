import type { ChatExtras, ChatRequest } from "./chat-message.ts";
import type { CountContext } from "./count-content.ts";
import { CLAUDE_TOOLS, claudeToolPrompt, LONGEST_TOOL_PROMPT } from "./rules/claude-tools.ts";
import { type Framing, UNPUBLISHED_FRAMING } from "./rules/framing.ts";
import { OPENAI_FUNCTIONS, renderFunctions } from "./rules/openai-functions.ts";
import { CHECKED_FOR_TOOLS, OPENAI_TOOLS, openaiToolPieces } from "./rules/openai-tools.ts";
import { addRanges, exactly } from "./text-range.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Counts tool definitions, functions and an answer's schema. */
export function countTools(context: CountContext, framing: Framing | undefined, chat: ChatRequest): void {
  const tools = (chat.tools ?? []) as readonly Fields[];
  const definitions = tools.filter((tool) => isDefinition(tool));
  tools.forEach((tool, index) => {
    if (isDefinition(tool)) return;
    const why = `what a tool of type ${JSON.stringify(tool.type)} adds is not published`;
    context.tally.unknown({ part: `tools[${index}]`, kind: "tools", why, at_least: 0 });
  });
  if (definitions.length > 0) {
    if (framing) countOpenaiTools(context, definitions);
    else countOtherTools(context, definitions, chat);
  }
  if (chat.functions?.length) countFunctions(context, framing, chat);
  countSchema(context, chat.response_format);
}

/** A function of the caller's, and no tool that the provider runs. */
function isDefinition({ function: inner, name, type, input_schema, parameters }: Fields): boolean {
  if (inner) return true;
  return typeof name === "string" && (type === undefined || type === "custom" || Boolean(input_schema ?? parameters));
}

function countOpenaiTools({ tally, lineage, countText }: CountContext, tools: readonly Fields[]): void {
  const definitions = tools.map((tool) => (tool.function ?? tool) as object);
  const { pieces, tokens, isNested } = openaiToolPieces(lineage.id, definitions);
  tally.rule(OPENAI_TOOLS, isNested || !CHECKED_FOR_TOOLS.test(lineage.id));
  if (!isNested) {
    tally.framing(tokens);
    for (const piece of pieces) tally.text(piece);
    return;
  }
  // The rule is silent on inner objects: the model may as well be shown the definitions as JSON.
  const counted = addRanges(countText(pieces), exactly(tokens));
  const json = countText([JSON.stringify(definitions)]);
  tally.other({ ...counted, low: Math.min(counted.low, json.low), high: Math.max(counted.high, json.high) });
}

/** Definitions of which only the text is known: shown bare at least, as indented JSON at most. */
function countOtherTools(
  { tally, lineage, countText }: CountContext,
  tools: readonly Fields[],
  chat: ChatExtras,
): void {
  tally.other(jsonRange(countText, tools));
  const part = "tools";
  if (lineage.maker !== "anthropic") {
    const why = "the provider does not say how it shows tools to the model; the figures are our allowance";
    tally.unknown({ part, kind: "tools", why, ...UNPUBLISHED_FRAMING });
    return;
  }
  const prompt = claudeToolPrompt(lineage.id, chat.tool_choice);
  tally.rule(CLAUDE_TOOLS, prompt === undefined);
  if (prompt !== undefined) {
    tally.other(exactly(prompt));
    return;
  }
  const why = "the prompt that comes with tools is not published for this model; the most is the longest published";
  tally.unknown({ part, kind: "tools", why, at_least: 0, at_most: LONGEST_TOOL_PROMPT });
}

function countFunctions(
  { tally, lineage, countText }: CountContext,
  framing: Framing | undefined,
  { functions = [], function_call, messages }: ChatRequest,
): void {
  if (!framing) {
    tally.other(jsonRange(countText, functions));
    return;
  }
  tally.rule(OPENAI_FUNCTIONS, !/^gpt-3\.5-turbo/.test(lineage.id));
  tally.text(renderFunctions(functions));
  tally.framing(messages.some(({ role }) => role === "system") ? 5 : 9);
  if (function_call === "none") tally.framing(1);
  const forced = (function_call as Fields | undefined)?.name;
  if (typeof forced !== "string") return;
  tally.framing(4);
  tally.text(forced);
}

/** A schema may only guide the decoder, or be shown to the model in full. */
function countSchema({ tally, countText }: CountContext, format: unknown): void {
  const { type, json_schema } = (format ?? {}) as Fields;
  const schema = json_schema ?? (type === "json_schema" ? (format as Fields).schema : undefined);
  if (schema === undefined) return;
  const why = "how much of a schema the model is shown is not published: nothing at least, indented JSON at most";
  const { tokens, high } = jsonRange(countText, schema);
  const part = "response_format";
  tally.unknown({ part, kind: part, why, at_least: 0, likely: tokens, at_most: high });
}

/** Names, descriptions and values alone at least; indented JSON at most; compact JSON in between. */
function jsonRange(countText: CountContext["countText"], value: unknown) {
  const { tokens, low, high } = countText([JSON.stringify(value)]);
  const bare = countText([strings(value).join(" ")]);
  const indented = countText([JSON.stringify(value, undefined, 2)]);
  return { tokens, low: Math.min(low, bare.low), high: Math.max(high, indented.high) };
}

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
