import type { ErrorKind, KeyFormat, ProviderError, SourcedRow } from "./authored.ts";

/** An `[[error]]` row of which it is known what it is, with its provider. */
export interface ErrorRow extends Readonly<ProviderError> {
  readonly provider: string;
  readonly kind: ErrorKind;
}

/** A `[[key_format]]` row, with its provider. */
export interface KeyRow extends Readonly<KeyFormat> {
  readonly provider: string;
  readonly name: string;
}

/** A rule on the places where a provider may be used. */
export interface PlaceRow extends Readonly<SourcedRow> {
  readonly provider: string;
  readonly rule: string;
}
