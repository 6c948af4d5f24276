import type { Calculator } from "./calculator.ts";
import type { Values } from "./field.ts";

const RUN = "npx @org/model-pricing";

/** The command that gives the same answer. The moment is always written out: without it a command means now. */
export function cliCommand({ command, flags }: Calculator, values: Values, at: string | undefined): string {
  const { model, ...rest } = values;
  const given = flags ? flags(rest) : Object.entries(rest).filter(([name]) => name !== "at");
  const words = [
    command,
    ...(model === undefined ? [] : [model]),
    ...given.flatMap(([name, value]) => [`--${name.replaceAll("_", "-")}`, value]),
    ...(at === undefined ? [] : ["--at", at]),
  ];
  return [RUN, ...words.map((word, index) => (index === 0 ? word : quote(word)))].join(" ");
}

/** As a shell takes it in one piece: double quotes, which all shells know, where they are enough. */
function quote(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}
