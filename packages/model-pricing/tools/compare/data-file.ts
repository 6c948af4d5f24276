/** A file of a data set, wherever it came from. */
export interface DataFile {
  /** What a person calls it: a file's name, or a data set's. */
  readonly name: string;
  /** What is in it; absent where it is no JSON. */
  readonly value?: unknown;
  /** The day on which it was copied, for files that say none themselves. */
  readonly day: string;
  /** Whether somebody vouches for the day. The date of a file on a disk is that of a download, or of an unpacked archive. */
  readonly isDayKnown: boolean;
}
