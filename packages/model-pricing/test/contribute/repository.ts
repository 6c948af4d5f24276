import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CommandResult, CommandWorld } from "../../tools/new/io.ts";
import { runCommand } from "../../tools/new/io.ts";

type Command = (args: readonly string[], world: CommandWorld) => CommandResult | Promise<CommandResult>;

const packageFolder = join(import.meta.dirname, "..", "..");

/** A small repository of its own, as somebody who wants to mend a price has it. */
export interface Repository {
  readonly root: string;
  path(file: string): string;
  read(file: string): string;
  write(file: string, text: string): void;
  list(folder: string): readonly string[];
  git(...args: string[]): string;
  /** Runs a command on the repository, on 2026-11-24; what it printed is its status, then its text. */
  run(command: Command, args: readonly string[], answers?: readonly string[]): Promise<string>;
  /** Runs a tool as a process of its own. */
  spawn(tool: string, ...args: string[]): { status: number | null; stdout: string; stderr: string };
  remove(): void;
}

export const SMALL = "data/providers/example/models/example-small-1.toml";
export const LARGE = "data/providers/example/models/example-large-2.toml";
export const PAGE = ["--source", "https://example.com/pricing"];

export function makeRepository(): Repository {
  const root = mkdtempSync(join(tmpdir(), "model-pricing-contribute-"));
  cpSync(join(import.meta.dirname, "data"), join(root, "data"), { recursive: true });
  const path = (file: string) => join(root, file);
  const git = (...args: string[]) => {
    const identity = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
    const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout.trim();
  };
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message=data");
  return {
    root,
    path,
    git,
    read: (file) => readFileSync(path(file), "utf8"),
    write: (file, text) => {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    list: (folder) => readdirSync(path(folder)).sort(),
    run: async (command, args, answers) => {
      const said: string[] = [];
      const world = { today: "2026-11-24", folder: root, ...(answers && terminal(answers, said)) };
      const { status, stdout, stderr } = await runCommand(() => command([...args, "--data", root], world));
      return `${said.map((line) => `${line}\n`).join("")}[${status}] ${stdout}${stderr}`;
    },
    spawn: (tool, ...args) => {
      const env = { ...process.env, GITHUB_ACTIONS: "", INIT_CWD: root };
      const script = join(packageFolder, "tools", tool);
      return spawnSync(process.execPath, [script, ...args, "--data", root], {
        cwd: packageFolder,
        env,
        encoding: "utf8",
      });
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function terminal(answers: readonly string[], said: string[]): Required<Pick<CommandWorld, "ask" | "say">> {
  const left = [...answers];
  return {
    say: (text) => said.push(text),
    ask: async (question) => {
      const answer = left.shift();
      if (answer === undefined) throw new Error(`Nobody answers "${question}"`);
      said.push(`${question}${answer}`);
      return answer;
    },
  };
}
