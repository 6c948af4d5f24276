import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix } from "node:path";
import type { Problem } from "../lib/problem.ts";
import { findImports } from "./find-imports.ts";

const packageFolder = "packages/model-pricing";

/** Files at the root of src/ that everything may import. */
const sharedFiles = ["types", "errors", "units", "attributes", "instant", "usage-fields"];

/** Files at the root of src/ that hold generated facts; the front door must not lead to them. */
const factFiles = [
  "catalog",
  "catalog-first-party",
  "notes",
  "providers",
  "exchange-rates",
  "corrections",
  "subscriptions",
];

/** Modules that package.json exports; the command line sees nothing else of the package. */
const entryPoints = [
  "index",
  ...factFiles,
  "schema/index",
  "refresh/index",
  "tokens/index",
  "tokens/exact/index",
  "plan/index",
  "guide/index",
];

/** Parts that each part may import besides itself and the shared files. */
const allowedParts: Record<string, string[]> = {
  shared: [],
  money: [],
  tokens: [],
  usage: [],
  resolve: [],
  // Its tables are made from the providers' files.
  guide: ["generated", "compile", "money"],
  format: [],
  schema: [],
  compile: [],
  generated: [],
  packed: ["compile"],
  cost: ["money"],
  plan: ["cost", "tokens", "money"],
  bulk: ["cost", "usage", "resolve"],
  extend: ["money", "resolve", "compile"],
  index: ["money", "cost", "usage", "resolve", "extend", "format", "tokens", "plan", "guide"],
  facts: ["generated", "packed", "resolve", "compile", "money"],
  // Reads the day of the built-in data from a small module of its own, not from the catalog.
  refresh: ["generated", "resolve", "schema"],
  cli: [],
  // A lint rule asks the engine which conditions imply one another, so that both always agree.
  // The estimator is fitted with its own features, to texts that the benchmarks have too.
  tools: ["schema", "money", "compile", "cost", "packed", "tokens", "bench"],
};

/** Packages that a part may import. The engine has no dependency, so that nobody ships one by importing it. */
const allowedPackages: Record<string, RegExp> = {
  schema: /^zod$/,
  tokens: /^js-tiktoken\/ranks\/[a-z0-9_]+$/,
  refresh: /^node:fs\/promises$/,
  cli: /^(node:.+|(commander|cli-table3|picocolors|toml-eslint-parser)(\/.+)?)$/,
  tools: /^(node:.+|(zod|picocolors|tiktoken|toml-eslint-parser)(\/.+)?)$/,
};

const fix = "move the code, or hand the value in as an argument; scripts/checks/dependency-direction.ts has the table.";

/** Names the part that a path under packages/model-pricing belongs to. */
function partOf(path: string): string {
  const [top = "", second = "", ...deeper] = path.split("/");
  if (top !== "src") return top;
  if (deeper.length > 0) return second;
  const name = second.replace(/\.ts$/, "");
  if (sharedFiles.includes(name)) return "shared";
  return factFiles.includes(name) ? "facts" : name;
}

function mayImportPart(from: string, to: string, target: string): boolean {
  if (from === to || (to === "shared" && from in allowedParts)) return true;
  if (from === "cli") return entryPoints.some((entry) => target === `src/${entry}.ts`);
  return allowedParts[from]?.includes(to) ?? false;
}

function describeAllowed(from: string): string {
  if (from === "cli")
    return `the package's public entry points (${entryPoints.map((name) => `src/${name}.ts`).join(", ")})`;
  const parts = allowedParts[from] ?? [];
  return [...parts, ...sharedFiles.map((name) => `${name}.ts`)].join(", ");
}

function checkPackageImport(path: string, specifier: string): string | undefined {
  const inside = path.slice(packageFolder.length + 1);
  const from = partOf(inside);
  if (!(from in allowedParts)) return `${from} is a part of the package that no direction is written down for.`;
  if (!specifier.startsWith(".")) {
    if (allowedPackages[from]?.test(specifier)) return undefined;
    return `${from} imports the package "${specifier}"; only ${Object.keys(allowedPackages).join(", ")} may import packages, each its own.`;
  }
  const target = posix.join(dirname(inside), specifier);
  const to = partOf(target);
  if (mayImportPart(from, to, target)) return undefined;
  return `${from} imports ${to} (${target}); it may import ${describeAllowed(from)}.`;
}

function checkSiteImport(path: string, specifier: string, exported: RegExp): string | undefined {
  if (specifier.startsWith("@org/")) {
    return exported.test(specifier) ? undefined : `"${specifier}" is no entry point of @org/model-pricing.`;
  }
  if (!specifier.startsWith(".")) return undefined;
  const target = posix.join(dirname(path), specifier);
  if (target.startsWith("apps/site/") || target === "addresses.json") return undefined;
  return `the site imports ${target}; it may import its own files, addresses.json and @org/model-pricing.`;
}

/** Turns the exports of package.json into one pattern over import specifiers. */
function exportedSpecifiers(exportsField: Record<string, unknown>): RegExp {
  const names = Object.keys(exportsField).map((name) =>
    name.slice(1).replace(/[.]/g, "\\.").replace("*", "[a-z0-9._-]+"),
  );
  return new RegExp(`^@org/model-pricing(${names.join("|")})$`);
}

/** Checks that imports follow the dependency direction of the package and that the site reads only the package. */
export function checkDependencyDirection(root: string, files: string[]): Problem[] {
  const { exports } = JSON.parse(readFileSync(join(root, packageFolder, "package.json"), "utf8"));
  const exported = exportedSpecifiers(exports);
  const sources = files.filter(
    (path) =>
      /^(packages\/model-pricing\/(src|tools)|apps\/site)\/.+\.(ts|mjs|astro)$/.test(path) &&
      !/\.(test|test-d)\.ts$|\.d\.ts$/.test(path),
  );
  return sources.flatMap((path) =>
    findImports(readFileSync(join(root, path), "utf8")).flatMap(({ specifier: written, line }) => {
      const specifier = builtinModules.includes(written) ? `node:${written}` : written;
      const message = path.startsWith("apps/")
        ? checkSiteImport(path, specifier, exported)
        : checkPackageImport(path, specifier);
      return message === undefined ? [] : { file: path, line, message, fix };
    }),
  );
}
