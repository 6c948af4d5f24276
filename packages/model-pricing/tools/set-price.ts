import { runProcess } from "./new/run-process.ts";
import { setPrice } from "./set-price/set-price.ts";

await runProcess((world) => setPrice(process.argv.slice(2), world));
