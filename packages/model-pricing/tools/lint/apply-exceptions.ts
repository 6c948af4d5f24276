import type { Problem } from "../problem.ts";
import type { Exceptions } from "./exceptions.ts";

const LIST = "tools/lint/exceptions.ts";

/** Takes excused problems away, and adds one for each excuse that excused nothing. */
export function applyExceptions(problems: readonly Problem[], exceptions: Exceptions): readonly Problem[] {
  const used = new Set<string>();
  const left = problems.filter(({ rule, file }) => {
    const id = idOf(file);
    if (!exceptions[rule]?.some((excuse) => excuse.id === id)) return true;
    used.add(`${rule} ${id}`);
    return false;
  });
  const unused = Object.entries(exceptions).flatMap(([rule, excuses]) =>
    excuses.filter(({ id }) => !used.has(`${rule} ${id}`)).map(({ id }) => describeUnused(rule, id)),
  );
  return [...left, ...unused];
}

function idOf(path: string): string | undefined {
  const [, provider, , slug] =
    /^data\/providers\/([^/]+)\/(provider|models|services)(?:\/(.+))?\.toml$/.exec(path) ?? [];
  return slug === undefined ? provider : `${provider}/${slug}`;
}

function describeUnused(rule: string, id: string): Problem {
  return {
    file: LIST,
    line: 1,
    column: 1,
    severity: "error",
    rule: "exception-unused",
    message: `${rule} excuses "${id}", which no longer needs it.`,
    fix: `remove "${id}" from ${rule} in ${LIST}.`,
  };
}
