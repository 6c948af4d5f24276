/** What a command may touch. Tests hand in their own, so that nothing reads the clock or the machine behind their back. */
export interface Io {
  /** Writes a result, with a line end. */
  readonly out: (text: string) => void;
  /** Writes a remark, a warning or an error, with a line end. */
  readonly err: (text: string) => void;
  readonly now: () => Date;
  readonly readFile: (path: string) => Promise<string>;
  readonly readStdin: () => Promise<string>;
  /** Reads a file, or standard input for `-`, in chunks of text that never part a character. */
  readonly readChunks: (path: string) => AsyncIterable<string>;
  /** Bytes of a file; undefined where nobody knows before reading. */
  readonly sizeOf: (path: string) => Promise<number | undefined>;
  /** Shows how far a long work is, in place of what it showed before; undefined where nobody watches. */
  readonly progress?: (text: string) => void;
  /** Whether a person reads the output on a terminal that shows colours. */
  readonly hasColors: boolean;
}

/** 0 done, 1 error, 2 over the stated budget, 3 done with rejected rows. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A mistake of the caller that is told in one line, without a stack. */
export class CliError extends Error {}
