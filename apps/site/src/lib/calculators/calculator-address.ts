import type { Field, Values } from "./field.ts";

/** Reads the values that an address names; what is no question of this calculator is left alone. */
export function readAddress(fields: readonly Field[], query: string): Values {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    fields.flatMap(({ name }): [string, string][] => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Writes values as a query: all of them, so that a link means the same when the defaults have changed. */
export function writeAddress(values: Values): string {
  const parts = Object.entries(values).map(([name, value]) => `${name}=${encode(value)}`);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Slashes and colons are plain in a query, and read better. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%40", "@");
}
