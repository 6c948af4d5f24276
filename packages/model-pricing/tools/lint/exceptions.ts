/** A model or provider that a rule does not apply to, and why. */
export interface Excuse {
  /** `provider/file-name`, or a provider's id for its `provider.toml`. */
  readonly id: string;
  /** One sentence, with a link where there is one. */
  readonly reason: string;
}

/** Excuses by rule. */
export type Exceptions = Readonly<Record<string, readonly Excuse[]>>;

/** What is excused in this repository. An excuse that is no longer needed is an error: the list only shrinks by itself. */
export const EXCEPTIONS: Exceptions = {};
