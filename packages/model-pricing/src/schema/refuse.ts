import * as z from "zod";

/** Why a value is refused, and what to do about it. */
export interface Refusal {
  readonly message: string;
  readonly fix: string;
  /** Below the value that was checked; the value itself where it is left out. */
  readonly path?: readonly (string | number)[];
  /** Set where something is missing: a key with a typing error may be what is missed, and is refused itself. */
  readonly isAbsence?: true;
}

/** What a cross-field check may rely on: the text was read, nothing else. Other parts of the value may be wrong. */
export type Unchecked = Readonly<Record<string, unknown>>;

/**
 * Makes a zod check of a function that lists refusals. It runs beside all other checks, so that one run shows every
 * problem of a file.
 */
export function refuse<T>(find: (value: T) => Iterable<Refusal>): z.core.$ZodCheck<T> {
  return z.superRefine<T>(
    (value, context) => {
      const hasUnknownKeys = context.issues.some(({ code }) => code === "unrecognized_keys");
      for (const { message, fix, path, isAbsence } of find(value)) {
        if (isAbsence && hasUnknownKeys) continue;
        context.addIssue({ code: "custom", message, params: { fix }, path: [...(path ?? [])] });
      }
    },
    { when: () => true },
  );
}

/** Like `refuse`, for checks that look into a table; anything else than a table is refused elsewhere. */
export function refuseTable<T>(find: (table: Unchecked) => Iterable<Refusal>): z.core.$ZodCheck<T> {
  return refuse((value) => (isTable(value) ? find(value) : []));
}

/** Whether a value is a table rather than a list, text or number. */
export function isTable(value: unknown): value is Unchecked {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
