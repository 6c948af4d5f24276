// Runs a command with the Node, pnpm and dependencies that this repository needs, on any machine with Node 20 and npm.
// What the machine already has is used as it is; what it lacks goes into the git-ignored .toolchain folder.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { engines, packageManager } = readJson("package.json");
const pnpmVersion = packageManager.slice("pnpm@".length);
const modules = join(root, ".toolchain", "node_modules");
const env = {
  ASTRO_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  ...process.env,
  MODEL_PRICING_MACHINE_NODE: process.env.MODEL_PRICING_MACHINE_NODE ?? process.execPath,
};

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

function fits(version, range) {
  const numbers = (text) => text.split(".").map(Number);
  const [major, minor, patch] = numbers(version);
  return range.split("||").some((part) => {
    const [wantMajor, wantMinor, wantPatch] = numbers(part.trim().replace(/^(\^|>=)/, ""));
    if (major !== wantMajor) return part.trim().startsWith(">=") && major > wantMajor;
    return minor > wantMinor || (minor === wantMinor && patch >= wantPatch);
  });
}

// npm hands its settings down as npm_config_*; this pnpm reads pnpm_config_* and the standard variables only. As with npm,
// a setting of the installer's own wins over the standard variable.
function installerEnv() {
  const npm = (name) => env[`npm_config_${name}`] || env[`NPM_CONFIG_${name.toUpperCase()}`];
  const settings = {
    pnpm_config_registry: npm("registry"),
    HTTPS_PROXY: npm("https_proxy"),
    HTTP_PROXY: npm("proxy"),
    NO_PROXY: npm("noproxy"),
    NODE_EXTRA_CA_CERTS: npm("cafile"),
  };
  return { ...env, ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value)) };
}

function run(command, args, options = {}) {
  // Only the command's own results belong on stdout, so installers report on stderr.
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ["ignore", 2, 2], ...options });
  if (status === 0) return;
  process.stderr.write(`\`${command} ${args.join(" ")}\` failed: ${error?.message ?? `exit code ${status}`}\n`);
  process.exit(1);
}

function installedVersion(name) {
  const path = join(modules, name, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).version : undefined;
}

function prepareTools() {
  const wanted = [];
  const folders = [];
  if (!fits(process.versions.node, engines.node)) {
    const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
    if (!fits(installedVersion(name) ?? "0.0.0", engines.node)) wanted.push(`${name}@24`);
    folders.push(join(modules, name, "bin"));
  }
  const found = spawnSync("pnpm", ["--version"], { cwd: root, env, encoding: "utf8" });
  if (found.stdout?.trim() !== pnpmVersion) {
    if (installedVersion("pnpm") !== pnpmVersion) wanted.push(`pnpm@${pnpmVersion}`);
    folders.push("pnpm");
  }
  if (wanted.length > 0) {
    process.stderr.write(`Fetching ${wanted.join(" and ")} into .toolchain (once)\n`);
    // Both in one call: a second `npm install --no-save` would remove what the first one brought.
    if (folders.includes("pnpm") && !wanted.some((name) => name.startsWith("pnpm@")))
      wanted.push(`pnpm@${pnpmVersion}`);
    const args = ["install", "--prefix", ".toolchain", "--no-save", "--no-package-lock", "--ignore-scripts"];
    const quiet = ["--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
    const npm = process.env.npm_execpath;
    if (npm?.endsWith("npm-cli.js")) run(process.execPath, [npm, ...args, ...quiet, ...wanted]);
    else run("npm", [...args, ...quiet, ...wanted], { shell: process.platform === "win32" });
  }
  // The native binary itself: turbo cannot start the stand-in that the pnpm package puts into .bin.
  return folders.flatMap((folder) =>
    folder === "pnpm" ? readdirSync(join(modules, "@pnpm")).map((name) => join(modules, "@pnpm", name)) : [folder],
  );
}

function installDependencies() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const path of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
    hash.update(readFileSync(join(root, path)));
  for (const folder of ["packages", "apps"]) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = join(root, folder, name, "package.json");
      if (existsSync(path)) hash.update(readFileSync(path));
    }
  }
  const stamp = join(root, "node_modules", ".installed");
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Installing dependencies\n");
  run("pnpm", ["install"], { env: installerEnv() });
  writeFileSync(stamp, wanted);
}

const folders = prepareTools();
const pathName = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
env[pathName] = [...folders, env[pathName]].join(delimiter);
installDependencies();

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { cwd: root, env, stdio: "inherit" });
// The child decides what a signal means; this process only waits for it. A terminal sends Ctrl-C to both by itself.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(signal)));
}
// npm passes a signal to the shell between it and this process, and the shell dies without passing it on.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 250).unref();
child.on("error", (error) => {
  process.stderr.write(`\`${command}\` did not start: ${error.message}\n`);
  process.exitCode = 1;
});
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
