import { diffData } from "./diff/diff-data.ts";
import { runProcess } from "./new/run-process.ts";

await runProcess((world) => diffData(process.argv.slice(2), world));
