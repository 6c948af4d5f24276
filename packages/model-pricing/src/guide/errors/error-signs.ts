/** What an error shows of itself, before anybody says what it means. */
export interface ErrorSigns {
  readonly status?: number | undefined;
  /** Values of `code`, `type` and the like, innermost first. */
  readonly codes: readonly string[];
  /** Everything that was readable, for known codes and phrases inside it. */
  readonly text: string;
  /** Seconds, from a Retry-After header. */
  readonly retryAfter?: number | undefined;
}
