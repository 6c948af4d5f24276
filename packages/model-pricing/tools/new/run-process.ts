import { createInterface, type Interface } from "node:readline/promises";
import { InputError } from "./input-error.ts";
import { type CommandResult, type CommandWorld, runCommand } from "./io.ts";

/** Runs a command with the terminal, the clock and the folder of this process. */
export async function runProcess(
  command: (world: CommandWorld) => CommandResult | Promise<CommandResult>,
): Promise<void> {
  const hasTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  const world = { today: localToday(), folder: process.env.INIT_CWD ?? process.cwd() };
  const terminal = hasTerminal ? openTerminal() : undefined;
  const { status, stdout, stderr } = await runCommand(() => command({ ...world, ...terminal }));
  terminal?.close();
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = status;
}

/** Questions go to stderr: stdout holds only what the command did. */
function openTerminal() {
  let reader: Interface | undefined;
  let answers: AsyncIterator<string> | undefined;
  const ask = async (question: string): Promise<string> => {
    reader ??= createInterface({ input: process.stdin, output: process.stderr });
    // The iterator keeps lines that come before their question: several may be pasted at once.
    answers ??= reader[Symbol.asyncIterator]();
    reader.setPrompt(question);
    reader.prompt();
    const { value, done } = await answers.next();
    // Ctrl-C and Ctrl-D both close the terminal's line.
    if (done) throw new InputError("\nStopped; nothing was written.");
    return value;
  };
  return { ask, say: (text: string) => process.stderr.write(`${text}\n`), close: () => reader?.close() };
}

/** The day on the person's own calendar: the one on which they read the page. */
function localToday(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
