import type { Io } from "./io.ts";

/** From so many files or bytes on, a person who waits is shown how far the work is. */
const MANY_FILES = 20;
const MANY_BYTES = 20_000_000;
const WIDTH = 24;
const EVERY_MILLISECONDS = 100;

export interface Progress {
  readonly read: (characters: number) => void;
  readonly nextFile: () => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const SILENT: Progress = { read: () => {}, nextFile: () => {}, end: () => {} };

/** A bar on standard error over many or large files, where a person watches. */
export async function startProgress(io: Io, files: readonly string[]): Promise<Progress> {
  const { progress } = io;
  if (!progress) return SILENT;
  const sizes = await Promise.all(files.map((path) => io.sizeOf(path)));
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  if (files.length < MANY_FILES && bytes < MANY_BYTES) return SILENT;
  let done = 0;
  let characters = 0;
  let shownAt = 0;
  const show = (isForced = false) => {
    const now = io.now().getTime();
    if (!isForced && now - shownAt < EVERY_MILLISECONDS) return;
    shownAt = now;
    progress(describe(done, files.length, sizes, characters));
  };
  show(true);
  return {
    read: (count) => {
      characters += count;
      show();
    },
    nextFile: () => {
      done++;
      characters = 0;
      show(true);
    },
    end: () => progress(""),
  };
}

/** Characters stand for bytes here: the bar jumps at the end of a file that is not ASCII. */
function describe(done: number, total: number, sizes: readonly (number | undefined)[], characters: number): string {
  const known = sizes.map((size) => size ?? 0);
  const all = known.reduce((sum, size) => sum + size, 0);
  const read = known.slice(0, done).reduce((sum, size) => sum + size, 0) + Math.min(characters, known[done] ?? 0);
  const share = all > 0 ? read / all : done / total;
  const filled = Math.round(share * WIDTH);
  return `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${Math.floor(share * 100)} %, ${done} of ${total} files`;
}
