import type { ModelRecord } from "../../types.ts";
import { withoutDate } from "./dated-name.ts";

/** The names of a catalog, as a text is searched for them. */
export interface NameSet {
  readonly names: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  /** Characters of the longest name. */
  readonly longest: number;
  /** Parts between `/` and `:` in the name that has most. */
  readonly mostParts: number;
  /** First words of names that go on with a number, in lower case: `gpt`, `claude`, `qwen`. */
  readonly stems: ReadonlySet<string>;
  /** Dated names without their date: a name among them may move on to the next snapshot. */
  readonly undated: ReadonlySet<string>;
}

/** Words that begin names of models, and half of everything else. */
const ORDINARY = new Set(
  (
    "ai all amazon anthropic apac au auto batch beam chat clip cohere command computer container deep dots embed " +
    "embedding eu file flint free global google image in jp labs meta multi multilingual multimodal north nvidia omni " +
    "open openai paraphrase parse particle rerank ring ripple search seed semantic solar span speech step text thinking " +
    "tts ui us video voice writer xai"
  ).split(" "),
);

/** Collects the names of records: ids and aliases. */
export function nameSetOf(models: readonly ModelRecord[]): NameSet {
  const names = new Set<string>();
  const providers = new Set<string>();
  for (const { id, provider, aliases = [], alias = [] } of models) {
    providers.add(provider);
    for (const name of [id, ...aliases, ...alias.map((other) => other.id)]) names.add(name);
  }
  const all = [...names];
  return {
    names,
    providers,
    longest: all.reduce((most, { length }) => Math.max(most, length), 0),
    mostParts: all.reduce((most, name) => Math.max(most, name.split(/[/:]/).length), 1),
    stems: new Set(all.flatMap((name) => name.split(/[/:]/)).flatMap(stemsOf)),
    undated: new Set(all.flatMap((name) => withoutDate(name) ?? [])),
  };
}

/** The first word of a part of a name, such as `gpt` of `gpt-4o`; also after a maker's, as in `anthropic.claude-v2`. */
function stemsOf(part: string): string[] {
  const stem = /^([a-z]{2,})[-.\d]/i.exec(part)?.[1]?.toLowerCase();
  return stem === undefined || !/\d/.test(part) || ORDINARY.has(stem) ? [] : [stem];
}
