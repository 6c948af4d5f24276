import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { suggestName } from "../../src/schema/suggest-name.ts";
import { InputError } from "./input-error.ts";

export type FlagValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Flags {
  readonly values: FlagValues;
  readonly positionals: readonly string[];
}

/**
 * Reads flags and names.
 *
 * @throws {InputError} An unknown flag, with the known one that it resembles, a flag without its value, or one given twice.
 */
export function parseFlags(args: readonly string[], options: ParseArgsOptionsConfig): Flags {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options,
      tokens: true,
    });
    const named = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
    // parseArgs would keep the last one and say nothing.
    const twice = named.find((name, index) => named.indexOf(name) < index && options[name]?.multiple !== true);
    if (twice !== undefined) throw new InputError(`--${twice} is given twice; once is meant.`);
    return { values, positionals };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (!code?.startsWith("ERR_PARSE_ARGS_")) throw error;
    throw new InputError(explain(code, message, Object.keys(options)));
  }
}

function explain(code: string, message: string, known: readonly string[]): string {
  const [name = ""] = /(?<=--?)[^\s'=-][^\s'=]*/.exec(message) ?? [];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const meant = suggestName(name, known);
    return `Unknown flag --${name}.${meant ? ` Did you mean --${meant}?` : " --help lists the flags."}`;
  }
  const needsValue = code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" && !message.includes("does not take");
  return needsValue
    ? `--${name} needs a value. One that starts with a dash is written --${name}=VALUE.`
    : (message.split("\n")[0] ?? message);
}

/** The text of a flag that may be given once. */
export function textOf(values: FlagValues, flag: string): string | undefined {
  const value = values[flag];
  return typeof value === "string" ? value.trim() : undefined;
}

/** `max_output_tokens` as `max-output-tokens`. */
export const toFlag = (key: string): string => key.replaceAll("_", "-");
