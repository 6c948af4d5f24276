import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../new/input-error.ts";
import type { DataFile } from "./data-file.ts";

/**
 * The JSON files of a folder.
 *
 * @param copiedOn The day on which all of them were copied, `YYYY-MM-DD`; else each file's own date is taken.
 * @throws {InputError} There is no such folder.
 */
export function readFolder(folder: string, copiedOn?: string): readonly DataFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(`There is no folder ${folder}.`);
  }
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const path = join(folder, name);
    const day = copiedOn ?? statSync(path).mtime.toISOString().slice(0, 10);
    return { name, value: parse(readFileSync(path, "utf8")), day, isDayKnown: copiedOn !== undefined };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
