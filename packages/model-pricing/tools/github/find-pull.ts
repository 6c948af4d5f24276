import type { GitHubApi } from "./github-api.ts";

/** What GitHub says of a finished run. It comes from GitHub and not from the run, so it can be believed. */
export interface WorkflowRunEvent {
  readonly workflow_run: {
    readonly event: string;
    readonly head_sha: string;
    readonly head_branch: string;
    /** Absent where the fork is gone. */
    readonly head_repository?: { readonly id: number; readonly owner: { readonly login: string } } | null;
  };
  readonly repository: { readonly id: number; readonly full_name: string; readonly default_branch: string };
}

/** A pull request, as far as it is looked at. */
export interface Pull {
  readonly number: number;
  readonly state: string;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo?: { readonly id: number } | null };
  readonly base: { readonly ref: string; readonly repo: { readonly id: number } };
}

/**
 * The open pull request that a run looked at, by the branch and the commit that GitHub names; the run itself is not asked.
 * Undefined where it is closed, or where its branch has moved on and another run answers.
 */
export async function findPull(api: GitHubApi, { workflow_run: run, repository }: WorkflowRunEvent) {
  const { head_repository: fork, head_branch: branch, head_sha: sha } = run;
  if (run.event !== "pull_request" || !fork) return undefined;
  const head = encodeURIComponent(`${fork.owner.login}:${branch}`);
  const pulls = (await api.list(`/repos/${repository.full_name}/pulls?state=open&head=${head}`)) as readonly Pull[];
  return pulls.find(
    (pull) =>
      pull.state === "open" &&
      pull.head.sha === sha &&
      pull.head.ref === branch &&
      pull.head.repo?.id === fork.id &&
      pull.base.repo.id === repository.id &&
      pull.base.ref === repository.default_branch,
  );
}
