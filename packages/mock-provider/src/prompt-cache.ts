/** Shortest prompt that a provider caches, and the steps in which it counts, as OpenAI's guide to prompt caching says. */
const SHORTEST = 1024;
const STEP = 128;

const WRITES_COUNTED = /^gpt-(5\.6|6)|^claude/;

export interface CacheCounts {
  cacheRead: number;
  cacheWrite: number | undefined;
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Remembers the prompts of each key, and says how much of a new one begins like an old one. */
export function createPromptCache(countTokens: (text: string) => number) {
  const seen = new Map<string, string[]>();
  return (key: string, model: string, prompt: string, input: number): CacheCounts => {
    const scope = `${key} ${model}`;
    const older = seen.get(scope) ?? [];
    const longest = older.map((old) => commonPrefix(old, prompt)).reduce((a, b) => (b.length > a.length ? b : a), "");
    const tokens = Math.min(longest === "" ? 0 : countTokens(longest), input);
    const cacheRead = tokens < SHORTEST ? 0 : tokens - (tokens % STEP);
    if (input >= SHORTEST) seen.set(scope, [...older.slice(-9), prompt]);
    if (!WRITES_COUNTED.test(model)) return { cacheRead, cacheWrite: undefined };
    return { cacheRead, cacheWrite: input < SHORTEST ? 0 : input - (input % STEP) - cacheRead };
  };
}
