import type { TomlFile, TomlPath } from "../toml.ts";

/** A number of a TOML file, with the text that stands for it. */
export interface WrittenNumber {
  readonly at: TomlPath;
  readonly value: number;
  readonly raw: string;
}

/** Every number of a file, as read and as typed. */
export function* writtenNumbers(
  toml: TomlFile,
  value: unknown = toml.value,
  at: TomlPath = [],
): Iterable<WrittenNumber> {
  if (typeof value === "number") {
    const raw = toml.raw(at);
    if (raw !== undefined) yield { at, value, raw };
  } else if (typeof value === "object" && value !== null) {
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, inner] of entries) yield* writtenNumbers(toml, inner, [...at, key]);
  }
}
