/** What other price lists and APIs call our keys. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  prompt: "input",
  completion: "output",
  cached_input: "cache_read",
  cache_hit: "cache_read",
  input_cache_read: "cache_read",
  input_cache_write: "cache_write",
  cache_creation: "cache_write",
  thinking: "reasoning",
  context_length: "context_window",
  max_tokens: "max_output_tokens",
  url: "source",
  start_date: "effective_from",
  deprecated_on: "shutdown_on",
};

/** The candidate that was most likely meant, or undefined where none is near. */
export function suggestName(name: string, candidates: readonly string[]): string | undefined {
  const other = OTHER_WORDS[normalize(name)];
  if (other !== undefined && candidates.includes(other)) return other;
  const scored = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(normalize(name), normalize(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  const limit = Math.max(1, Math.floor(name.length / 3));
  if (best && best.distance <= limit) return best.candidate;
  // "max_output" for "max_output_tokens", "monday" for "mon": one is the beginning or the end of the other.
  const isPart = (part: string, whole: string) => part.length >= 3 && (whole.startsWith(part) || whole.endsWith(part));
  const parts = candidates.filter((candidate) => isPart(name, candidate) || isPart(candidate, name));
  return parts.length === 1 ? parts[0] : undefined;
}

function normalize(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, "_");
}

/** Edits that turn one text into the other; two neighbours that changed places are one edit. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
