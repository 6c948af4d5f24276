/** Words that cannot name a constant in a module. */
const RESERVED = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
);

/**
 * The name under which a model's record is exported: every character outside `A-Z a-z 0-9 _` becomes `_`, and a name
 * that starts with a digit or is a reserved word gets a `_` before it.
 *
 * @example
 * exportName("gpt-4.1-nano") //=> "gpt_4_1_nano"
 */
export function exportName(slug: string): string {
  const name = slug.replaceAll(/[^A-Za-z0-9_]/g, "_");
  return /^(\d|$)/.test(name) || RESERVED.has(name) ? `_${name}` : name;
}
