// node comment.ts FOLDER: answers a pull request with the report in FOLDER. It runs with rights to write, so it imports
// nothing but Node and its neighbours, and runs nothing that comes with the pull request.
import { answerPull } from "./answer-pull.ts";

const [folder] = process.argv.slice(2);
const { GITHUB_EVENT_PATH: eventPath, GITHUB_TOKEN: token, GITHUB_API_URL: apiAddress } = process.env;
if (!folder || !eventPath || !token || !apiAddress) {
  process.stderr.write("comment.ts takes a folder, and GITHUB_EVENT_PATH, GITHUB_TOKEN and GITHUB_API_URL.\n");
  process.exit(1);
}
const done = await answerPull({ folder, eventPath, apiAddress, token });
process.stdout.write(done.map((line) => `${line}\n`).join(""));
