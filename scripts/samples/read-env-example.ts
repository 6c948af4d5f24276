import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { samplesFolder } from "./find-samples.ts";

/** What readers put into their environment; the one place that names the models of the samples. */
export function readEnvExample(): Record<string, string> {
  return parseEnv(readFileSync(join(samplesFolder, ".env.example"), "utf8")) as Record<string, string>;
}
