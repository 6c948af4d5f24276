import { join, relative } from "node:path";
import { toSlashes } from "../data-paths.ts";
import type { Problem } from "../problem.ts";
import { formatReport } from "../report.ts";
import { InputError } from "./input-error.ts";

/** What a command did, for the process to print. */
export interface CommandResult {
  readonly status: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command takes from the process around it. */
export interface CommandWorld {
  /** `YYYY-MM-DD` where the person sits. */
  readonly today: string;
  /** The folder that a person types paths from. */
  readonly folder: string;
  /** Asks a question on the terminal; absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string>;
  /** Tells the person something between two questions. */
  readonly say?: (text: string) => void;
}

/** Runs a command; what a person typed wrong becomes one line, a defect keeps its stack. */
export async function runCommand(command: () => CommandResult | Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof InputError) return { status: 1, stdout: "", stderr: `${error.message}\n` };
    throw error;
  }
}

/** A data file as the person can open it from where they are; a file above that is named as the check names it. */
export function shownPath(root: string, path: string, { folder }: CommandWorld): string {
  const fromThere = toSlashes(relative(folder, join(root, path)));
  return fromThere.startsWith("../") ? path : fromThere;
}

/** The errors that keep a file from being written, as the check reports them. */
export function refused(problems: readonly Problem[]): CommandResult {
  const errors = problems.filter(({ severity }) => severity === "error");
  return {
    status: 1,
    stdout: "",
    stderr: `Nothing was written, because the check would refuse it:\n${formatReport(errors, 0)}`,
  };
}

/** The warnings of a file that was written all the same; empty where there are none. */
export function warned(problems: readonly Problem[]): string {
  const warnings = problems.filter(({ severity }) => severity === "warn");
  return warnings.length === 0 ? "" : `The check warns:\n${formatReport(warnings, 0)}`;
}
