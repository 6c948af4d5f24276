import { join } from "node:path";

export const benchFolder = join(import.meta.dirname, "..");
export const packageFolder = join(benchFolder, "..");
export const rootFolder = join(packageFolder, "../..");
