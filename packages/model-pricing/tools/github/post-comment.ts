import type { Pull } from "./find-pull.ts";
import type { GitHubApi } from "./github-api.ts";
import { neutralizeMarkdown } from "./neutralize-markdown.ts";

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user?: { readonly login: string } | null;
}

/** Whoever comments with the token of a workflow. Nobody else can take this name. */
export const BOT = "github-actions[bot]";

const MARKER = "<!-- data-pr -->";
/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 64_000;

/** Writes the one comment of a pull request, or brings it up to date. Says what was done. */
export async function postComment(api: GitHubApi, repository: string, pull: Pull, report: string): Promise<string> {
  const body = composeComment(pull, report);
  const comments = (await api.list(`/repos/${repository}/issues/${pull.number}/comments`)) as readonly Comment[];
  const own = comments.find(({ user, body: text }) => user?.login === BOT && text?.startsWith(MARKER));
  if (own?.body === body) return "The comment is up to date.";
  if (own) await api.patch(`/repos/${repository}/issues/comments/${own.id}`, { body });
  else await api.post(`/repos/${repository}/issues/${pull.number}/comments`, { body });
  return own ? "The comment was updated." : "The comment was written.";
}

function composeComment({ head }: Pull, report: string): string {
  const origin = `Computed by the code of this pull request at ${head.sha.slice(0, 12)}.`;
  const lines = neutralizeMarkdown(report).trim().split("\n");
  let room = MOST_CHARACTERS - MARKER.length - origin.length;
  const tooMuch = lines.findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  const shown =
    tooMuch === -1 ? lines : [...lines.slice(0, tooMuch), "", "More does not fit; the log of the run has all of it."];
  return `${MARKER}\n${shown.join("\n")}\n\n${origin}\n`;
}
