import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../lib/problem.ts";

const addressFile = "addresses.json";
const binary = /\.(png|jpe?g|gif|ico|webp|avif|woff2?|ttf|zip|gz|parquet)$/;

/** Finds the addresses of the site and the repository outside addresses.json, so that moving either is one edit. */
export function checkAddresses(root: string, files: string[]): Problem[] {
  const addresses: Record<string, string> = JSON.parse(readFileSync(join(root, addressFile), "utf8"));
  const needles = Object.entries(addresses).map(([name, address]) => ({
    name,
    text: address.replace(/^https?:\/\/|\/$/g, ""),
  }));
  return files
    .filter((file) => file !== addressFile && !binary.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, index) =>
          needles
            .filter(({ text }) => line.includes(text))
            .map(({ name, text }) => ({
              file,
              line: index + 1,
              message: `repeats the address ${text}, which stands in ${addressFile} as "${name}".`,
              fix: `read it from ${addressFile}, or use a relative link.`,
            })),
        ),
    );
}
