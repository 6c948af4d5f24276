import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject, it } from "vitest";
import { runCommands } from "../../apps/site/src/lib/guides/run-commands.ts";
import { runCommand } from "../lib/run-command.ts";
import { findSamples, type Language, languages, samplesFolder } from "./find-samples.ts";
import { readEnvExample } from "./read-env-example.ts";
import { settle } from "./run-sample.ts";

const address = inject("address");
const commands = inject("commands");
const results = join(samplesFolder, "../.results");

// The pages tell readers to keep the values in a file, and to type one command; here that command is typed.
it.for(Object.keys(languages) as Language[])(
  "the command that pages give for %s runs a program beside its .env",
  async (language, { expect, skip }) => {
    const found = commands[language];
    if ("missing" in found) return skip(found.missing);
    const sample = findSamples(language).find(({ title }) => title === "first-call");
    if (!sample) throw new Error(`There is no first-call in ${language}.`);
    mkdirSync(results, { recursive: true });
    // Below the site, where the program finds the packages that a reader would have installed.
    const folder = mkdtempSync(join(results, "run-"));
    const values = { ...readEnvExample(), OPENAI_API_KEY: `sk-run-${language}`, OPENAI_BASE_URL: `${address}/v1` };
    try {
      copyFileSync(sample.path, join(folder, `first-call${languages[language]}`));
      writeFileSync(
        join(folder, ".env"),
        Object.entries(values)
          .map(([name, value]) => `${name}=${value}\n`)
          .join(""),
      );
      const folders = [dirname(process.execPath), dirname(found.command[0] ?? ""), process.env.PATH];
      const env = { PATH: folders.join(":"), HOME: process.env.HOME, PYTHONUTF8: "1" };
      const { code, output } = await runCommand("bash", ["-eu", "-c", runCommands("first-call")[language]], {
        cwd: folder,
        env,
      });
      expect(code, output).toBe(0);
      expect(settle(output, address)).toBe(readFileSync(sample.expected, "utf8"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
