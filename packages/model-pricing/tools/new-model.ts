import { newModel } from "./new/new-model.ts";
import { runProcess } from "./new/run-process.ts";

await runProcess((world) => newModel(process.argv.slice(2), world));
