export interface FoundImport {
  specifier: string;
  line: number;
}

// Statements start a line, so text inside strings and templates rarely counts. Lists of names may run over several lines.
const statement = /^[ \t]*(?:import|export)\b(?:[^"';]*?\bfrom\b)?\s*(["'])([^"'\n]+)\1/gm;
const call = /\bimport\(\s*(["'])([^"'\n]+)\1\s*[),]/g;

/** Lists what a TypeScript or Astro source imports, with the line on which each specifier stands. */
export function findImports(source: string): FoundImport[] {
  const code = source.replace(/(?<=^|\s)\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, " "),
  );
  return [statement, call].flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      specifier: match[2] ?? "",
      line: code.slice(0, match.index + match[0].length).split("\n").length,
    })),
  );
}
