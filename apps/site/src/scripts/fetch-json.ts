const root = import.meta.env.BASE_URL.replace(/\/$/, "");

/** Fetches a JSON file of this site by its path below the site's own. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(`${root}/${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
