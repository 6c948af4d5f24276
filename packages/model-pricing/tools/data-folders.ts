import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "./problem.ts";
import { readDataFile } from "./read-data-file.ts";
import { readTextFile } from "./read-text-file.ts";

/** Reads one file: its text, and its values where nothing is wrong with them. */
export function loadFile<T>(
  root: string,
  path: string,
  schema: Parameters<typeof readDataFile<T>>[0],
  problems: Problem[],
) {
  const { text, problem } = readTextFile(root, path);
  const read = readDataFile(schema, path, text);
  problems.push(...(problem ? [problem] : read.problems));
  return { text, toml: problem ? undefined : read.toml, file: problem ? undefined : read.file };
}

/** Names in a folder, in order; none where there is no folder. */
export function entriesIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  // Editors and systems leave hidden files; they are nobody's data.
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith("."))
        .sort()
    : [];
}

/** Folders in a folder; anything else there is a problem. */
export function foldersIn(root: string, folder: string, problems: Problem[]): string[] {
  const names = entriesIn(root, folder);
  const isFolder = (name: string) => isDirectory(root, `${folder}/${name}`);
  for (const name of names.filter((entry) => !isFolder(entry))) {
    problems.push(stray(`${folder}/${name}`, `${folder} holds one folder for each provider`));
  }
  return names.filter(isFolder);
}

/** Paths of the TOML files in a folder; anything else there is a problem. */
export function filesIn(root: string, folder: string, problems: Problem[]): string[] {
  const paths = entriesIn(root, folder).map((name) => `${folder}/${name}`);
  const isData = (path: string) => path.endsWith(".toml") && !isDirectory(root, path);
  for (const path of paths.filter((entry) => !isData(entry))) {
    problems.push(stray(path, `${folder} holds files that end in .toml`));
  }
  return paths.filter(isData);
}

function isDirectory(root: string, path: string): boolean {
  return statSync(join(root, path)).isDirectory();
}

/** The problem of a file that nothing reads. */
export function stray(file: string, rule: string): Problem {
  return problemAt(file, `this file is read by nothing; ${rule}.`, "rename it, or move it to where it belongs.");
}

/** A problem of a file as a whole. */
export function problemAt(file: string, message: string, fix: string): Problem {
  return { file, line: 1, column: 1, severity: "error", rule: "schema", message, fix };
}

/** A file's name without its ending. */
export function slugOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.toml$/, "");
}
