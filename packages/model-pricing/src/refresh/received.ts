/** What came from a web address or a file, with what a message says about it. */
export interface Received {
  /** Where it came from, after redirects. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The `content-type` of a response; absent for files and where a server sends none. */
  readonly contentType?: string | undefined;
}

/** What a reader of either kind is told. */
export interface ReadLimits {
  readonly signal?: AbortSignal | undefined;
  readonly maxBytes: number;
}
