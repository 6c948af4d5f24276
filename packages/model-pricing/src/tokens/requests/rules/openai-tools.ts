import type { CountingRule } from "../chat-count.ts";
import type { FunctionDefinition, Schema } from "./function-definition.ts";

export const OPENAI_TOOLS: CountingRule = {
  id: "openai-tools",
  says: "7 tokens per function (10 for gpt-3.5 and gpt-4), 3 for its properties and 3 per property, -3 and 3 per value of an enum, 12 at the end, and the text of names, types and descriptions.",
  source: "https://github.com/openai/openai-cookbook/blob/main/examples/How_to_count_tokens_with_tiktoken.ipynb",
  read_on: "2026-11-24",
};

/** The models that the cookbook gives numbers for. */
export const CHECKED_FOR_TOOLS = /^(gpt-3\.5-turbo|gpt-4(-\d|-turbo|$)|gpt-4o(-mini)?(-20\d\d-.*)?$)/;

/** Text and fixed tokens of tool definitions. */
export interface ToolPieces {
  readonly pieces: readonly string[];
  readonly tokens: number;
  /** Whether a schema has parts that the rule does not speak of: objects inside objects, lists, alternatives. */
  readonly isNested: boolean;
}

/** Takes definitions apart as the rule counts them; inner objects by the same numbers as outer ones. */
export function openaiToolPieces(id: string, definitions: readonly object[]): ToolPieces {
  const perFunction = /^gpt-3\.5|^gpt-4(?!o|\.)/.test(id) ? 10 : 7;
  const pieces: string[] = [];
  let tokens = definitions.length > 0 ? 12 : 0;
  let isNested = false;
  const properties = (schema: Schema | undefined) => {
    const entries = Object.entries(schema?.properties ?? {});
    if (entries.length > 0) tokens += 3;
    for (const [name, property] of entries) {
      tokens += 3;
      if (property.enum) {
        tokens += 3 * property.enum.length - 3;
        pieces.push(...property.enum.map(String));
      }
      pieces.push(`${name}:${String(property.type ?? "")}:${sentence(property.description)}`);
      const inner = [property, property.items, ...(property.anyOf ?? [])].filter((part) => part !== undefined);
      if (inner.some(({ properties, items, anyOf }) => properties ?? items ?? anyOf)) isNested = true;
      for (const part of inner) properties(part);
    }
  };
  for (const { name, description, parameters } of definitions as readonly FunctionDefinition[]) {
    tokens += perFunction;
    pieces.push(`${String(name ?? "")}:${sentence(description)}`);
    properties(parameters);
  }
  return { pieces, tokens, isNested };
}

/** A description as the rule counts it: without its full stop. */
function sentence(description: unknown): string {
  return String(description ?? "").replace(/\.$/, "");
}
