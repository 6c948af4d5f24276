import { type ChildProcess, spawn } from "node:child_process";

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

export interface CommandResult {
  code: number;
  /** What the command wrote on stdout and stderr, in order. */
  output: string;
}

const running = new Set<ChildProcess>();
const ownGroup = process.platform !== "win32";

/** Runs a command to its end without a terminal and keeps what it prints. A command that cannot start has code 127. */
export function runCommand(command: string, args: string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    // A process group of its own, so that ending it ends what it started as well.
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"], detached: ownGroup });
    const chunks: Buffer[] = [];
    running.add(child);
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const finish = (code: number, extra = "") => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString() + extra });
    };
    child.on("error", (error) => finish(127, `${command}: ${error.message}\n`));
    child.on("close", (code) => finish(code ?? 1));
  });
}

function stopRunningCommands(signal: NodeJS.Signals): void {
  for (const child of running) {
    if (child.pid === undefined) continue;
    try {
      process.kill(ownGroup ? -child.pid : child.pid, signal);
    } catch {
      // It has ended between the check and the signal.
    }
  }
}

/** Ends the running commands and then this process when somebody stops it; `beforeExit` closes what else is open. */
export function stopOnSignal(beforeExit: () => Promise<void> | void = () => {}): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    stopRunningCommands("SIGTERM");
    const deadline = Date.now() + 5_000;
    while (running.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    stopRunningCommands("SIGKILL");
    await beforeExit();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
}
