import type { Json } from "./json.ts";
import { asObject } from "./json.ts";
import type { NormalRequest, NormalTool } from "./normal-request.ts";

/** What the model says: text, or calls of tools. */
export type Answer = { text: string } | { calls: { name: string; arguments: string }[] };

const known: [RegExp, string][] = [
  [
    /what is a token/i,
    "A token is a piece of text, often a word or a part of one; models read, write and bill by tokens.",
  ],
  [/summari[sz]e/i, "A short summary of what was said."],
  [/^(hello|hi)\b/i, "Hello! How can I help you?"],
  [/capital of france/i, "Paris."],
  [/capital of japan/i, "Tokyo."],
  [/capital of china/i, "Beijing."],
  [/capital of italy/i, "Rome."],
  [/capital of spain/i, "Madrid."],
  [/capital of chile/i, "Santiago."],
  [/capital of kenya/i, "Nairobi."],
  [/poem/i, "Small words arrive,\none by one they cross the wire,\nthe page fills slowly."],
];

const cities = /Beijing|Shanghai|Shenzhen|Paris|London|Tokyo/g;

const lastOf = <T>(list: T[]) => list[list.length - 1];

/** Makes up a value that follows a JSON Schema, with what the prompt says where it says something. */
function exampleOf(schema: Json, prompt: string, name = ""): unknown {
  const first = Array.isArray(schema.enum) ? schema.enum : Array.isArray(schema.anyOf) ? undefined : [];
  if (first === undefined) return exampleOf(asObject((schema.anyOf as unknown[])[0]), prompt, name);
  if (first.length > 0)
    return first.find((value) => prompt.toLowerCase().includes(String(value).toLowerCase())) ?? first[0];
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(asObject(schema.properties)).map(([key, part]) => [key, exampleOf(asObject(part), prompt, key)]),
      );
    case "array":
      return [exampleOf(asObject(schema.items), prompt, name)];
    case "boolean":
      return new RegExp(name, "i").test(prompt);
    case "integer":
    case "number":
      return Number(/\d+(\.\d+)?/.exec(prompt)?.[0] ?? 0);
    default:
      return textFor(name, prompt);
  }
}

function textFor(name: string, prompt: string): string {
  if (/city|location/.test(name)) return prompt.match(cities)?.[0] ?? "Beijing";
  return /:\s*([^.!?\n]+)/.exec(prompt)?.[1] ?? prompt.slice(0, 60);
}

function callsFor(tool: NormalTool, prompt: string) {
  const places = [...new Set(prompt.match(cities) ?? [""])];
  return places.map((place) => ({
    name: tool.name,
    arguments: JSON.stringify(exampleOf(tool.parameters, place === "" ? prompt : place)),
  }));
}

/** Repeats what tools found, so that the second turn shows that the results arrived. */
function sayResults(request: NormalRequest): string {
  const last = request.messages.findLastIndex(({ role }) => role !== "tool");
  return request.messages
    .slice(last + 1)
    .map(({ text }) => {
      try {
        const result = asObject(JSON.parse(text));
        if ("error" in result) return `The tool failed: ${String(result.error)}.`;
        return `${result.city}: ${result.sky}, ${result.celsius} °C.`;
      } catch {
        return text;
      }
    })
    .join(" ");
}

/** Decides what the model says to a request. The same request always gets the same answer. */
export function answer(request: NormalRequest): Answer {
  const last = lastOf(request.messages);
  if (last?.role === "tool") return { text: sayResults(request) };
  const prompt = last?.text ?? "";
  const [tool] = request.tools;
  if (tool !== undefined) return { calls: callsFor(tool, prompt) };
  if (request.schema !== undefined) return { text: JSON.stringify(exampleOf(request.schema, prompt)) };
  return { text: known.find(([pattern]) => pattern.test(prompt))?.[1] ?? `You wrote: ${prompt.slice(0, 200)}` };
}
