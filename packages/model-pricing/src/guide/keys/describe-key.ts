import type { KeyRow } from "../../compile/guide-rows.ts";
import { keyRows } from "../../generated/guide-facts.ts";
import { fill } from "../fill.ts";
import type { Language } from "../language.ts";
import type { KeyDescription } from "./key-description.ts";
import { KEY_TEXTS, type KeyTexts } from "./key-texts.ts";

/** What people put where a key belongs, and forget. */
const PLACEHOLDER = /your|xxxx|\.\.\.|…|[<>*]|\$\{?\w|api[-_]?key|placeholder|example|此处|你的/i;

/**
 * Tells from the beginning of an API key whose it is and of what kind. Works offline; the key is neither kept nor logged,
 * and the result holds nothing of it but a prefix that all such keys share.
 *
 * @example
 * describeKey("sk-svcacct-0000000000T3BlbkFJ0000000000").kind
 * //=> "service"
 */
export function describeKey(key: string, options: { readonly lang?: Language | undefined } = {}): KeyDescription {
  const texts = KEY_TEXTS[options.lang ?? "en"];
  const { bare, problems } = trimKey(key, texts);
  const row = longestPrefix(bare);
  const fixed = { length: bare.length, cannot_tell: texts.cannot_tell };
  const isText = row === undefined && /\s/.test(bare);
  if (bare === "" || isText || PLACEHOLDER.test(bare)) {
    return { result: "not_a_key", ...fixed, summary: texts.not_a_key, problems };
  }
  if (row === undefined) return { result: "unknown", ...fixed, summary: texts.unknown, problems };
  const { prefix, provider, name, kind, source, checked_on } = row;
  const words = { kind: texts.kinds[kind ?? "key"], name, prefix };
  if (!isOnlyIts(row, bare)) {
    const summary = fill(texts.prefix_only, words);
    return { result: "prefix_only", prefix, ...fixed, summary, problems, source, checked_on };
  }
  return {
    result: "recognised",
    prefix,
    provider,
    ...(kind && { kind }),
    ...fixed,
    ...(row.lengths && { seen_lengths: row.lengths }),
    summary: fill(texts.recognised, words),
    problems: [...problems, ...lengthProblem(bare, row, texts)],
    source,
    checked_on,
  };
}

function trimKey(key: string, { problems }: KeyTexts): { readonly bare: string; readonly problems: readonly string[] } {
  const unwrapped = key.replace(/^[\s"'`]+|[\s"'`]+$/g, "");
  const bare = unwrapped.replace(/^Bearer\s+/i, "");
  return {
    bare,
    problems: [
      ...(unwrapped === key || unwrapped === "" ? [] : [problems.surrounded]),
      ...(bare === unwrapped ? [] : [problems.bearer]),
      ...(longestPrefix(bare) && /\s/.test(bare) ? [problems.inner_blank] : []),
    ],
  };
}

function longestPrefix(key: string): KeyRow | undefined {
  const known = keyRows.filter(({ prefix }) => key.startsWith(prefix));
  return known.sort((a, b) => b.prefix.length - a.prefix.length)[0];
}

/** Whether nobody else's keys look like this: the marker stands in it, or no other provider's prefix goes on from this one. */
function isOnlyIts({ prefix, marker, provider }: KeyRow, key: string): boolean {
  if (marker !== undefined && key.includes(marker)) return true;
  return !keyRows.some((other) => other.provider !== provider && other.prefix.startsWith(prefix));
}

function lengthProblem(key: string, { lengths }: KeyRow, { problems }: KeyTexts): string[] {
  if (lengths === undefined || lengths.includes(key.length)) return [];
  return [fill(problems.length, { length: key.length, lengths: lengths.join(", ") })];
}
