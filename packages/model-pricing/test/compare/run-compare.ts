import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const TOOLS = join(import.meta.dirname, "../../tools");

/** Runs a script of `tools/` beside a server of this process, which a waiting call would stop. */
export function runTool(script: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd = TOOLS): Promise<Ran> {
  const child = spawn(process.execPath, [join(TOOLS, script), ...args], { cwd, env });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

/** The environment without the machine's proxies, which would take requests for this machine elsewhere. */
export function withoutProxies(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/proxy$/i.test(name)));
}
