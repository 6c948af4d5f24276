import type { Witnesses } from "../status/read-witnesses.ts";
import { formatWitnesses } from "../status/witness-file.ts";

/** Copies of the witness files for readers of the package, by their path; they are in no bundle. */
export function witnessCopies(witnesses: Witnesses): Map<string, string> {
  const copies = [...witnesses].map(
    ([id, list]) => [`generated-json/witnesses/${id}.json`, formatWitnesses(list)] as const,
  );
  return new Map(copies);
}
