import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Witness } from "./witness.ts";
import { parseWitnesses } from "./witness-file.ts";

/** Witnesses by provider. */
export type Witnesses = ReadonlyMap<string, readonly Witness[]>;

export const WITNESS_FOLDER = "data/witnesses";

/**
 * Reads every witness file below `root/data/witnesses`.
 *
 * @throws {RangeError} A file was changed by hand; the message names it and says how to write it anew.
 */
export function readWitnesses(root: string): Witnesses {
  const folder = join(root, WITNESS_FOLDER);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return new Map(names.map((name) => [name.replace(/\.json$/, ""), read(join(folder, name), name)]));
}

function read(path: string, name: string): readonly Witness[] {
  try {
    return parseWitnesses(readFileSync(path, "utf8"));
  } catch (error) {
    const fix = "Restore it, or write it anew with `npm run data:compare -- --from DIR --record`.";
    throw new RangeError(`${WITNESS_FOLDER}/${name} is no witness file. ${(error as Error).message} ${fix}`);
  }
}
