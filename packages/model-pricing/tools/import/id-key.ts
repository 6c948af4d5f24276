import type { Offer } from "./types.ts";

/** An id as spellings are compared: lower case, dots, blanks and `@` as dashes. Nothing else makes two ids one. */
export function idKey(id: string): string {
  return id.toLowerCase().replace(/[.@\s]/g, "-");
}

/** The key of an offer with its region. */
export function offerKey({ id, region }: Offer): string {
  return region === undefined ? idKey(id) : `${region}|${idKey(id)}`;
}
