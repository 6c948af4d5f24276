import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../lib/problem.ts";

interface Manifest {
  name: string;
  version: string;
  optionalDependencies?: Record<string, string>;
}

const file = "pnpm-lock.yaml";

/** Finds addresses in a lock file. It would then install from one registry only, and fail for everyone behind another. */
export function findAddresses(lock: string): Problem[] {
  return lock.split("\n").flatMap((text, index) => {
    const address = /\b(?:https?|git\+\w+):\/\/\S+|\btarball:\s*\S+/.exec(text)?.[0];
    if (address === undefined) return [];
    const fix = "remove it, then run `pnpm install` against a registry that serves tarballs at the usual place.";
    return {
      file,
      line: index + 1,
      message: `holds the address ${address}; a lock file names packages and versions only.`,
      fix,
    };
  });
}

/**
 * Finds platform builds that an installed package lists and the lock file lacks. pnpm drops in silence what the registry
 * does not serve, and the install then fails on other people's machines.
 */
export function findMissingBuilds(lock: string, manifests: Manifest[]): Problem[] {
  const locked = new Set([...lock.matchAll(/^ {2}'?(@?[^@'\s]+@[^'(:\s]+)/gm)].map(([, id]) => id));
  const names = new Set([...locked].map((id) => id?.slice(0, id.lastIndexOf("@"))));
  // A range cannot be compared without a resolver; the exact versions that platform builds are listed with can.
  const isLocked = (name: string, version: string) =>
    /^\d/.test(version) ? locked.has(`${name}@${version}`) : names.has(name);
  return manifests.flatMap(({ name, version, optionalDependencies = {} }) =>
    Object.entries(optionalDependencies)
      .filter(([optional, wanted]) => !isLocked(optional, wanted))
      .map(([optional, wanted]) => ({
        file,
        message: `${name}@${version} lists the optional ${optional}@${wanted}, which is not locked.`,
        fix: `pin ${name} (or what brings it in) to a version whose builds the registry serves completely.`,
      })),
  );
}

function readInstalledManifests(root: string): Manifest[] {
  const store = join(root, "node_modules/.pnpm");
  const foldersIn = (folder: string) =>
    existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  // Links lead to packages that are met at their own place; only real folders are read.
  const packages = foldersIn(store).flatMap(({ name }) => {
    const modules = join(store, name, "node_modules");
    return foldersIn(modules).flatMap((entry) =>
      entry.name.startsWith("@")
        ? foldersIn(join(modules, entry.name)).map((scoped) => join(modules, entry.name, scoped.name))
        : [join(modules, entry.name)],
    );
  });
  return packages
    .map((folder) => join(folder, "package.json"))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, "utf8")));
}

/** Checks that pnpm-lock.yaml installs the same packages on every platform and from every registry. */
export function checkLockFile(root: string): Problem[] {
  const lock = readFileSync(join(root, file), "utf8");
  const manifests = readInstalledManifests(root);
  if (manifests.length === 0) {
    return [{ file, message: "no installed package was found to compare with.", fix: "run `pnpm install`." }];
  }
  return [...findAddresses(lock), ...findMissingBuilds(lock, manifests)];
}
