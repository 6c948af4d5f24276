import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../lib/repository.ts";
import { runCommand } from "../lib/run-command.ts";
import { samplesFolder } from "./find-samples.ts";

const UV = "uv==0.13.9";
const toolchain = join(repositoryRoot, ".toolchain");
const bin = process.platform === "win32" ? "Scripts" : "bin";
const env = { ...process.env, UV_PYTHON_DOWNLOADS: "never", PIP_ROOT_USER_ACTION: "ignore" };

/** Runs the commands one after the other; what the first that failed printed, or nothing. */
async function runAll(commands: string[][]): Promise<string | undefined> {
  for (const [command = "", ...args] of commands) {
    const { code, output } = await runCommand(command, args, { env });
    if (code !== 0) return `\`${[command, ...args].join(" ")}\` failed: ${output.trim().split("\n").at(-1)}`;
  }
  return undefined;
}

/** uv of the machine, else one of our own from the package index; nothing where neither can be had. */
async function findUv(): Promise<string | undefined> {
  if ((await runCommand("uv", ["--version"])).code === 0) return "uv";
  const own = join(toolchain, "uv", bin, "uv");
  if (existsSync(own)) return own;
  const failed = await runAll([["python3", "-m", "pip", "install", "--quiet", "--target", join(toolchain, "uv"), UV]]);
  return failed === undefined ? own : undefined;
}

/**
 * Makes an environment with the packages that a folder of samples lists in its requirements.txt, in `.toolchain`, once for
 * each list.
 *
 * @returns The folder with the environment's programs, or why there is none.
 */
export async function ensurePython(samples: "python" | "gateway"): Promise<{ bin: string } | { missing: string }> {
  const requirements = join(samplesFolder, samples, "requirements.txt");
  const folder = join(toolchain, `samples-${samples}`);
  const found = { bin: join(folder, bin) };
  const python = join(found.bin, "python");
  const stamp = join(folder, ".installed");
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(python) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return found;
  if ((await runCommand("python3", ["--version"])).code !== 0) return { missing: "this machine has no python3" };
  // A half-made environment is worse than none.
  rmSync(folder, { recursive: true, force: true });
  const uv = await findUv();
  const failed = await runAll(
    uv === undefined
      ? [
          ["python3", "-m", "venv", folder],
          [python, "-m", "pip", "install", "--quiet", "-r", requirements],
        ]
      : [
          [uv, "venv", "--quiet", folder],
          // Each sample would otherwise compile the SDK again.
          [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", python, "-r", requirements],
        ],
  );
  if (failed !== undefined) return { missing: failed };
  writeFileSync(stamp, wanted);
  return found;
}
