import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRepository, type Repository, SMALL } from "./repository.ts";

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A repository with a pull request, and a folder for what the job without rights leaves. */
export interface PullRequest {
  readonly repository: Repository;
  readonly folder: string;
  /** A change on a branch and its merge with main, as GitHub checks it out. Returns the commit under review. */
  open(edit: (text: string) => string): string;
  /** Lines of its diff, as the API hands them out. */
  patchOf(file: string): string;
  /** Runs the job with rights from a folder that holds its few files and no dependency. */
  answer(event: object, api: string | undefined, token?: string): Promise<Answer>;
  remove(): void;
}

export function makePullRequest(): PullRequest {
  const repository = makeRepository();
  const folder = mkdtempSync(join(tmpdir(), "model-pricing-pull-"));
  return {
    repository,
    folder,
    open: (edit) => {
      repository.git("checkout", "--quiet", "-b", "fork");
      repository.write(SMALL, edit(repository.read(SMALL)));
      repository.git("commit", "--all", "--quiet", "--message=change");
      const head = repository.git("rev-parse", "HEAD");
      repository.git("checkout", "--quiet", "main");
      repository.git("merge", "--quiet", "--no-ff", "--message=merge", "fork");
      return head;
    },
    patchOf: (file) => {
      const diff = repository.git("diff", "HEAD^1", "HEAD", "--", file);
      return diff.slice(diff.indexOf("@@"));
    },
    answer: async (event, api, token = "token") => {
      const tools = join(folder, "tools");
      cpSync(join(import.meta.dirname, "../../tools/github"), tools, { recursive: true });
      const eventPath = join(folder, "event.json");
      writeFileSync(eventPath, JSON.stringify(event));
      const env = { PATH: process.env.PATH, GITHUB_EVENT_PATH: eventPath, GITHUB_TOKEN: token, GITHUB_API_URL: api };
      return runNode([join(tools, "comment.ts"), folder], env);
    },
    remove: () => {
      repository.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Not `spawnSync`: the fake API answers from this process. */
async function runNode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Answer> {
  const child = spawn(process.execPath, args, { env });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk;
  });
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { status, stdout, stderr };
}

/** Digits that `data:fix` would group. */
export const untidy = (text: string) => text.replace("context_window = 128_000\n", "context_window = 1280000\n");
