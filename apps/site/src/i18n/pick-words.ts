import { type Locale, type Strings, stringsOf } from "./strings.ts";

/** A part of the dictionary in one language: what a script needs is sent with its page, and no more. */
export function pickWords<Key extends keyof Strings>(locale: Locale, keys: readonly Key[]): Pick<Strings, Key> {
  const t = stringsOf(locale);
  return Object.fromEntries(keys.map((key) => [key, t[key]])) as Pick<Strings, Key>;
}
