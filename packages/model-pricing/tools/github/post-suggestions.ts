import type { Pull } from "./find-pull.ts";
import type { GitHubApi } from "./github-api.ts";
import { onlyRearranges } from "./only-rearranges.ts";
import { BOT } from "./post-comment.ts";
import { findLines, rightSide } from "./right-side.ts";
import type { Suggestion } from "./suggestion.ts";

interface ChangedFile {
  readonly filename: string;
  /** Absent where the file is large. */
  readonly patch?: string;
}

interface ReviewComment {
  readonly path: string;
  /** Null where the line has changed since. */
  readonly line?: number | null;
  readonly body: string;
  readonly user?: { readonly login: string } | null;
}

const MOST_SUGGESTIONS = 20;

/**
 * Offers fixes as suggestions of a review, each on lines that the pull request shows, and none twice. A fix that would
 * write a new word or number is not offered: `data:fix` never does that, whatever the run says.
 */
export async function postSuggestions(
  api: GitHubApi,
  repository: string,
  pull: Pull,
  suggestions: readonly Suggestion[],
): Promise<string> {
  if (suggestions.length === 0) return "There is nothing to suggest.";
  const path = `/repos/${repository}/pulls/${pull.number}`;
  const files = (await api.list(`${path}/files`)) as readonly ChangedFile[];
  const shown = new Map(files.map(({ filename, patch }) => [filename, rightSide(patch ?? "")]));
  const good = suggestions.filter(({ path: file, start_line, end_line, lines }) => {
    const old = findLines(shown.get(file) ?? [], start_line, end_line);
    return old !== undefined && onlyRearranges(old, lines);
  });
  const known = (await api.list(`${path}/comments`)) as readonly ReviewComment[];
  const fresh = good.filter((suggestion) => !known.some((comment) => isSame(comment, suggestion)));
  const comments = fresh.slice(0, MOST_SUGGESTIONS).map(toComment);
  if (comments.length > 0) {
    const body = "`npm run data:fix` would write the following. Each can be committed here with a click.";
    await api.post(`${path}/reviews`, { commit_id: pull.head.sha, event: "COMMENT", body, comments });
  }
  return `${comments.length} of ${suggestions.length} suggestions were posted; ${good.length - fresh.length} stand there already.`;
}

function isSame(comment: ReviewComment, suggestion: Suggestion): boolean {
  const { path, line, body, user } = comment;
  return user?.login === BOT && path === suggestion.path && line === suggestion.end_line && body === bodyOf(suggestion);
}

function toComment(suggestion: Suggestion): object {
  const { path, start_line: start, end_line: line } = suggestion;
  const from = start < line ? { start_line: start, start_side: "RIGHT" } : {};
  return { path, ...from, line, side: "RIGHT", body: bodyOf(suggestion) };
}

function bodyOf({ rules, lines }: Suggestion): string {
  // A fence is longer than any within it.
  const ticks = lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = "`".repeat(Math.max(3, ...ticks.map((length) => length + 1)));
  const text = lines.map((line) => `${line}\n`).join("");
  return `${rules.join(", ")}\n\n${fence}suggestion\n${text}${fence}`;
}
