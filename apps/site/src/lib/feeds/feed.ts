/** A feed before it is written in one of the formats. Addresses are absolute. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly home: string;
  /** Where this feed stands, by format. */
  readonly self: { readonly rss: string; readonly atom: string; readonly json: string };
  /** An instant. */
  readonly updated: string;
  readonly version: string;
  readonly data_date: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Never changes, whatever the site's address. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** An instant. */
  readonly published: string;
  readonly html: string;
  readonly tags: readonly string[];
}
