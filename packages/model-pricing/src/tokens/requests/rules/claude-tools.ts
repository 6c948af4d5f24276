import type { CountingRule } from "../chat-count.ts";

export const CLAUDE_TOOLS: CountingRule = {
  id: "claude-tool-prompt",
  says: "a system prompt for tools is added, whose length depends on the model and on whether a tool is demanded.",
  source: "https://platform.claude.com/docs/en/agents-and-tools/tool-use/overview",
  read_on: "2026-11-24",
};

/** Tokens of the added prompt: where the model may choose, and where a tool is demanded. */
type Prompt = readonly [free: number, demanded: number];

const PROMPTS: readonly (readonly [RegExp, Prompt])[] = [
  [/opus-4-8/, [290, 410]],
  [/opus-4-7/, [675, 804]],
  [/(opus|sonnet)-4-6/, [497, 589]],
  [/(opus|sonnet|haiku)-4-5/, [496, 588]],
  [/(opus|sonnet)-4(-0|-1)?(-20|@|$)/, [313, 315]],
  [/sonnet-5$/, [354, 474]],
  [/3-7-sonnet|3-5-sonnet-20241022/, [346, 313]],
  [/3-5-sonnet-20240620/, [294, 261]],
  [/3-5-haiku/, [264, 355]],
  [/3-opus/, [530, 281]],
  [/3-sonnet/, [159, 235]],
  [/3-haiku/, [264, 340]],
];

/** The longest prompt that any model is given. */
export const LONGEST_TOOL_PROMPT = Math.max(...PROMPTS.flatMap(([, prompt]) => prompt));

/** Tokens of the prompt that a Claude model is given with its tools; undefined where the page does not list it. */
export function claudeToolPrompt(id: string, toolChoice: unknown): number | undefined {
  const prompt = PROMPTS.find(([pattern]) => pattern.test(id))?.[1];
  const type = (toolChoice as { readonly type?: unknown } | undefined)?.type;
  return prompt?.[type === "any" || type === "tool" ? 1 : 0];
}
