import { readdirSync, readFileSync } from "node:fs";

// OpenAI's keys hold this marker, whatever their prefix and length. Other providers' have none: add their prefixes.
const looksLikeKey = /\bsk-[\w-]*T3BlbkFJ[\w-]+/g;

let found = 0;
for (const entry of readdirSync(".", { recursive: true, withFileTypes: true })) {
  const path = `${entry.parentPath}/${entry.name}`;
  // .env is where keys belong; it must be in .gitignore.
  if (!entry.isFile() || entry.name === ".env" || /\/(\.git|node_modules)\//.test(path)) continue;
  for (const [index, line] of readFileSync(path, "utf8").split("\n").entries()) {
    for (const [key] of line.matchAll(looksLikeKey)) {
      console.log(`${path}:${index + 1}: ${key.slice(0, 8)}…`);
      found += 1;
    }
  }
}
console.log(found === 0 ? "No key found." : `${found} found: revoke it before you tidy up.`);
