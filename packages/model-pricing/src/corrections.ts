/**
 * What was once wrong in the data, newest last. A price that changes is a new block and no correction; this lists values
 * that were never true, so that bills made with them can be made again.
 *
 * @module
 */
export type { Correction } from "./compile/correction.ts";
export { corrections } from "./generated/corrections.ts";
