// node scripts/check-under-base.ts: builds the site once more as it would be served below a path, and checks that build.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "site-under-base-"));
const site = join(import.meta.dirname, "..");
const env = { ...process.env, BASE_PATH: "/below/here/", SITE_URL: "https://example.org" };
const run = (args: string[]) => spawnSync(process.execPath, args, { cwd: site, env, encoding: "utf8" });

try {
  const astro = join(site, "node_modules/astro/bin/astro.mjs");
  const built = run([astro, "build", "--force", "--outDir", folder]);
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}${built.stderr}`);
  const checked = run([join(import.meta.dirname, "check-built.ts"), folder]);
  process.stdout.write(checked.stdout + checked.stderr);
  process.exitCode = checked.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
