/** The part of GitHub's REST API that is used here. */
export interface GitHubApi {
  get(path: string): Promise<unknown>;
  /** All pages of a list, up to a thousand entries. */
  list(path: string): Promise<readonly unknown[]>;
  post(path: string, body: object): Promise<unknown>;
  patch(path: string, body: object): Promise<unknown>;
}

const PAGE = 100;
const MOST_PAGES = 10;
const TIMEOUT_MS = 30_000;

/**
 * Opens the API at an address, such as that of `GITHUB_API_URL`.
 *
 * @throws {Error} By each method: GitHub answered with an error; the message says what was asked and what it answered.
 */
export function openApi(address: string, token: string): GitHubApi {
  const request = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "x-github-api-version": "2022-11-28",
        ...(body && { "content-type": "application/json" }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (response.ok) return text === "" ? undefined : JSON.parse(text);
    throw new Error(`GitHub answered ${response.status} to ${method} ${path}: ${text.slice(0, 500)}`);
  };
  const list = async (path: string): Promise<readonly unknown[]> => {
    const entries: unknown[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const separator = path.includes("?") ? "&" : "?";
      const found = (await request("GET", `${path}${separator}per_page=${PAGE}&page=${page}`)) as unknown[];
      entries.push(...found);
      if (found.length < PAGE) break;
    }
    return entries;
  };
  return {
    get: (path) => request("GET", path),
    list,
    post: (path, body) => request("POST", path, body),
    patch: (path, body) => request("PATCH", path, body),
  };
}
