#!/usr/bin/env node
import { existsSync } from "node:fs";

const cli = new URL("../dist/cli.mjs", import.meta.url);

if (existsSync(cli)) {
  await import(cli.href);
} else {
  process.stderr.write("model-pricing is not built yet. Run `npm start` or `npm run build` in the repository first.\n");
  process.exitCode = 1;
}
