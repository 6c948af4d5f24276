import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../lib/problem.ts";

const generated =
  /(^|\/)(dist|node_modules|generated-json|\.astro|\.turbo|\.results)\/|^packages\/[^/]+\/src\/generated\//;
const code = /\.(ts|mjs|astro)$/;
const maxLines = 300;

/** Finds files in git that a build writes. They would go stale, and a change to one number would need a build. */
export function findGeneratedFiles(trackedFiles: string[]): Problem[] {
  return trackedFiles
    .filter((file) => generated.test(file))
    .map((file) => ({ file, message: "a generated file is in git.", fix: `git rm --cached ${file}` }));
}

/** Finds code files that are too long to hold one idea. */
export function findLongFiles(root: string, files: string[]): Problem[] {
  return files
    .filter((file) => code.test(file) && !generated.test(file))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), "utf8").trimEnd().split("\n").length;
      if (lines <= maxLines) return [];
      return {
        file,
        line: maxLines + 1,
        message: `has ${lines} lines; at most ${maxLines} are allowed.`,
        fix: "split it by meaning.",
      };
    });
}
