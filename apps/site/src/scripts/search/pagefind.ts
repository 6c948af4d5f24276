/** What we use of Pagefind's interface, which is a file of the built site and has no types there. */
export interface Pagefind {
  options(options: { baseUrl: string; bundlePath: string }): Promise<void>;
  debouncedSearch(words: string): Promise<{ results: readonly SearchResult[] } | null>;
}

export interface SearchResult {
  data(): Promise<{ url: string; excerpt: string; meta: { title: string; kind?: string } }>;
}

/** Loads the index when somebody first searches. */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const bundlePath = `${base}pagefind/`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${bundlePath}pagefind.js`);
  await pagefind.options({ baseUrl: base, bundlePath });
  return pagefind;
}
