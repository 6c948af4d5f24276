import { CliError, type Io } from "./io.ts";

/** Reads a file, or standard input where the path is `-`. */
export async function readInput(io: Io, path: string, flag: string): Promise<string> {
  try {
    return path === "-" ? await io.readStdin() : await io.readFile(path);
  } catch (error) {
    throw new CliError(`${flag} "${path}" cannot be read: ${whyUnreadable(error)}.`);
  }
}

/** Why a file cannot be read, in words. */
export function whyUnreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "there is no such file";
  return code === "EISDIR" ? "it is a folder" : (error as Error).message;
}

/** Reads JSON, and says where it stops being JSON. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new CliError(`${what} is not JSON: ${(error as Error).message}.`);
  }
}

/** A value that is either JSON itself or the path of a JSON file. */
export async function readJsonOrFile(io: Io, value: string, flag: string): Promise<unknown> {
  const isJson = value.trimStart().startsWith("{");
  return parseJson(isJson ? value : await readInput(io, value, flag), isJson ? flag : `${flag} "${value}"`);
}
