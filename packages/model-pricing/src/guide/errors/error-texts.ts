import type { ErrorKind } from "../../compile/authored.ts";

/** Our words for errors, in one language. `{name}` is filled in. */
export interface ErrorTexts {
  readonly kinds: Readonly<Record<ErrorKind | "unknown", KindText>>;
  readonly retry: {
    readonly no: string;
    readonly no_place: string;
    readonly unknown: string;
    readonly unclear: string;
    readonly backoff: string;
    readonly retry_after: string;
    readonly longer_than_sdk: string;
  };
  readonly notes: {
    readonly status_only: string;
    readonly unknown_code: string;
    readonly other_provider: string;
    readonly no_rows: string;
    readonly other_status: string;
    readonly sdk_retries: string;
  };
  readonly would_help: {
    readonly status: string;
    readonly code: string;
    readonly provider: string;
  };
}

interface KindText {
  readonly title: string;
  readonly meaning: string;
  readonly steps: readonly string[];
}
