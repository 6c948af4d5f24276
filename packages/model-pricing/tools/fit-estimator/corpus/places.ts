import { tmpdir } from "node:os";
import { join } from "node:path";

export const toolFolder = join(import.meta.dirname, "..");
/** Archives, their contents and counts: 1 GB that the repository does not want. */
export const cacheFolder = join(tmpdir(), "model-pricing-fit-estimator");
