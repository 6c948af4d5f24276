// node update-issue.ts FILE: keeps the issue about FILE, which is what `compare.ts --json` printed. It runs with rights to
// write, so it imports nothing but Node and its neighbours.
import { readFileSync } from "node:fs";
import { openApi } from "../github/github-api.ts";
import type { ComparedJson } from "./issue/compared-row.ts";
import { composeIssue } from "./issue/compose-issue.ts";
import { keepIssue } from "./issue/keep-issue.ts";

const [file] = process.argv.slice(2);
const { GITHUB_TOKEN: token, GITHUB_API_URL: api, GITHUB_REPOSITORY: repository } = process.env;
const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run } = process.env;
if (!file || !token || !api || !repository || !server || !run) {
  process.stderr.write(
    "update-issue.ts takes a file, and GITHUB_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_SERVER_URL and " +
      "GITHUB_RUN_ID.\n",
  );
  process.exit(1);
}
const compared = JSON.parse(readFileSync(file, "utf8")) as ComparedJson;
const text = composeIssue(compared, `${server}/${repository}/actions/runs/${run}`);
const done = await keepIssue(openApi(api, token), repository, text, compared.skipped.length === 0);
process.stdout.write(`${done}\n`);
