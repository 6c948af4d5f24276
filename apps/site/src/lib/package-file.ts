import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** The text of a file that the package publishes, such as `catalog.json`. */
export function readPackageFile(path: string): string {
  return readFileSync(resolve(`@org/model-pricing/${path}`), "utf8");
}

/** An answer of the JSON API that is one file of the package, byte for byte. */
export function packageFileResponse(path: string): Response {
  return new Response(readPackageFile(path), { headers: { "content-type": "application/json" } });
}
