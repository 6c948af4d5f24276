import type { GitHubApi } from "../../github/github-api.ts";
import { BOT } from "../../github/post-comment.ts";
import { type IssueText, MARKER } from "./compose-issue.ts";

interface Issue {
  readonly number: number;
  readonly state: string;
  readonly body?: string | null;
  readonly user?: { readonly login: string } | null;
}

/**
 * Keeps one issue: opens it, brings its table up to date, and closes it where nothing differs. A table that somebody has
 * seen and closed is not shown again; one that says something new is. Says what was done.
 *
 * @param isComplete Whether every data set could be had: without one of them, silence proves nothing.
 */
export async function keepIssue(
  api: GitHubApi,
  repository: string,
  { title, body, digest, rows }: IssueText,
  isComplete: boolean,
): Promise<string> {
  const path = `/repos/${repository}/issues`;
  const query = `state=all&creator=${encodeURIComponent(BOT)}&sort=created&direction=desc`;
  const issues = (await api.list(`${path}?${query}`)) as readonly Issue[];
  const own = issues.find((issue) => issue.user?.login === BOT && issue.body?.startsWith(MARKER));
  if (!own) {
    if (rows === 0) return "Nothing differs, and no issue says otherwise.";
    await api.post(path, { title, body });
    return "The issue was opened.";
  }
  const isOpen = own.state === "open";
  if (rows === 0) {
    if (!isOpen || !isComplete) return "Nothing differs; the issue stays as it is.";
    await api.patch(`${path}/${own.number}`, { body, state: "closed" });
    return `Nothing differs any more: issue ${own.number} was closed.`;
  }
  if (own.body?.startsWith(`${MARKER}${digest} `)) return `Issue ${own.number} says all of it already.`;
  await api.patch(`${path}/${own.number}`, { body, state: "open" });
  return `Issue ${own.number} was ${isOpen ? "brought up to date" : "opened again"}.`;
}
