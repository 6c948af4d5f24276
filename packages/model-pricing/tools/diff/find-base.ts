import { InputError } from "../new/input-error.ts";
import { git } from "./git.ts";

/** The commit that a change is compared with. */
export interface Base {
  readonly commit: string;
  /** Where it comes from, for the reader. */
  readonly from: string;
}

const MAIN = "origin/main";

/**
 * The commit that was asked for, else the one where this branch left `origin/main`, else the latest of this branch.
 *
 * @throws {InputError} There is no repository, or no such commit.
 */
export function findBase(root: string, written: string | undefined): Base {
  const wanted = written ?? "HEAD";
  const commit = commitOf(root, wanted);
  if (commit === undefined) {
    throw new InputError(
      written === undefined
        ? `${root} is in no git repository with a commit, so there is nothing to compare with.`
        : `git knows no commit "${written}" in ${root}. In a shallow clone, fetch it first.`,
    );
  }
  if (written !== undefined) return { commit, from: written };
  const fork = git(root, ["merge-base", "HEAD", MAIN])?.toString().trim();
  return fork ? { commit: fork, from: `merge base with ${MAIN}` } : { commit, from: "HEAD" };
}

function commitOf(root: string, name: string): string | undefined {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  return git(root, args)?.toString().trim() || undefined;
}
