import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.ts";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
  "chrome.exe",
];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Finds a browser of the Chromium family on this machine: CHROME_PATH first, then PATH, then the usual places. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROME_PATH) return env.CHROME_PATH;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...inPath, ...applications].find((path) => existsSync(path));
}

/**
 * Finds a browser, or installs one: Debian's where this process may, otherwise Playwright's own.
 *
 * @returns The path of the browser; undefined for Playwright's, which Playwright finds by itself; or why there is none.
 */
export async function ensureBrowser(root: string): Promise<{ path?: string; error?: string }> {
  const found = findBrowser();
  if (found !== undefined) return { path: found };
  let output = "";
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const update = await runCommand("apt-get", ["update"], { env });
    // The Chinese fonts let pictures of failed tests be read.
    const packages = ["chromium", "fonts-noto-cjk"];
    const install = await runCommand("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
    output = update.output + install.output;
    const installed = findBrowser();
    if (installed !== undefined) return { path: installed };
  }
  const args = ["--dir", "apps/site", "exec", "playwright", "install", "chromium"];
  const own = await runCommand("pnpm", args, { cwd: root });
  return own.code === 0
    ? {}
    : { error: `${output}${own.output}Install Chromium or Chrome, or name one in CHROME_PATH.\n` };
}
