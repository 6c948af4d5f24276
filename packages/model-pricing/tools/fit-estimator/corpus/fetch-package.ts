import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import packages from "./packages.json" with { type: "json" };
import { cacheFolder } from "./places.ts";

export type PackageName = keyof typeof packages;

function run(command: string, args: string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ["ignore", "ignore", 2] });
  if (status !== 0)
    throw new Error(`\`${command} ${args.join(" ")}\` failed: ${error?.message ?? `exit code ${status}`}.`);
}

function findArchive(folder: string, ending: string): string | undefined {
  return existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith(ending)) : undefined;
}

/**
 * Fetches a pinned package once and unpacks it: from npm by `npm pack`, from Debian by `apt-get download`, which needs a
 * machine with Debian 12 and a fresh package list.
 *
 * @returns The folder with its files.
 */
function fetchPackage(name: PackageName): string {
  const { registry, version, sha512 } = packages[name];
  const folder = join(cacheFolder, "packages", name);
  const content = join(folder, "content");
  const ending = registry === "npm" ? ".tgz" : ".deb";
  if (existsSync(content)) return content;
  mkdirSync(folder, { recursive: true });
  if (!findArchive(folder, ending)) {
    process.stderr.write(`Fetching ${name} ${version} from ${registry}\n`);
    if (registry === "npm") run("npm", ["pack", `${name}@${version}`, "--loglevel=error"], folder);
    else run("apt-get", ["download", "-q", `${name}=${version}`], folder);
  }
  const archive = findArchive(folder, ending);
  if (!archive) throw new Error(`${registry} gave no archive of ${name} ${version}.`);
  const found = createHash("sha512")
    .update(readFileSync(join(folder, archive)))
    .digest("hex");
  if (found !== sha512) {
    rmSync(join(folder, archive));
    throw new Error(`The archive of ${name} ${version} is not the one that corpus/packages.json names by its hash.`);
  }
  mkdirSync(content);
  if (registry === "npm") run("tar", ["-xzf", archive, "-C", "content"], folder);
  else run("dpkg-deb", ["-x", archive, "content"], folder);
  return content;
}

/** Reads the files of a pinned package whose path fits, in the order of their paths. */
export function readPackage(name: PackageName, wanted: RegExp): [path: string, text: string][] {
  const folder = fetchPackage(name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => wanted.test(path))
    .sort();
  if (files.length === 0) throw new Error(`${name} holds no file that fits ${wanted}.`);
  return files.map((path) => {
    const bytes = readFileSync(join(folder, path));
    return [path, (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")];
  });
}
