import type { Request } from "./request.ts";

const MODALITIES = ["text", "audio", "image", "video"] as const;
const STATES = ["plain", "read", "read_explicit", "write", "write_1h", "write_12h"] as const;
type Modality = (typeof MODALITIES)[number];
type CacheState = (typeof STATES)[number];

/** Input tokens lie in cells: what they are, and what the cache did with them. */
export interface Cell {
  readonly modality: Modality;
  readonly state: CacheState;
}

export const CELLS: readonly Cell[] = MODALITIES.flatMap((modality) => STATES.map((state) => ({ modality, state })));

/** Counts of the input by one of the two: all of them are known, a count left out is 0. */
export const INPUT_FIELDS = [
  "input_tokens",
  "cache_read_input_tokens",
  "cache_read_explicit_input_tokens",
  "cache_creation_input_tokens",
  "cache_creation_1h_input_tokens",
  "cache_creation_12h_input_tokens",
  "input_audio_tokens",
  "input_image_tokens",
  "input_video_tokens",
] as const;

const isRead = ({ state }: Cell) => state.startsWith("read");
const isWritten = ({ state }: Cell) => state.startsWith("write");

/** Counts of a modality in a cache. One that is not reported is not 0 but unknown. */
export const PRODUCTS: Readonly<Record<string, (cell: Cell) => boolean>> = {
  cache_read_input_audio_tokens: (cell) => cell.modality === "audio" && isRead(cell),
  cache_read_input_image_tokens: (cell) => cell.modality === "image" && isRead(cell),
  cache_read_input_video_tokens: (cell) => cell.modality === "video" && isRead(cell),
  cache_creation_input_audio_tokens: (cell) => cell.modality === "audio" && isWritten(cell),
};

/** Cells whose tokens add up to a known number. */
export interface CellSum {
  readonly has: (cell: Cell) => boolean;
  readonly total: bigint;
}

/** What the reported counts say about the cells. Counts are inclusive: what is in no part of a whole is its plain rest. */
export function knownSums({ counts, reported }: Request): readonly CellSum[] {
  const count = (field: string) => counts.get(field)?.n ?? 0n;
  const [input, read, explicit, written, hour, halfDay, audio, image, video] = INPUT_FIELDS.map(count) as bigint[] as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const byModality = { text: input - audio - image - video, audio, image, video };
  const byState = {
    plain: input - read - written,
    read: read - explicit,
    read_explicit: explicit,
    write: written - hour - halfDay,
    write_1h: hour,
    write_12h: halfDay,
  };
  return [
    ...MODALITIES.map((name) => ({ total: byModality[name], has: ({ modality }: Cell) => modality === name })),
    ...STATES.map((name) => ({ total: byState[name], has: ({ state }: Cell) => state === name })),
    ...Object.entries(PRODUCTS).flatMap(([field, has]) => (reported.has(field) ? [{ total: count(field), has }] : [])),
  ];
}

/** The unit of a cell, where there is one: no provider sells cached video by lifetime. */
export const UNIT_OF_CELL: Readonly<Record<Modality, Readonly<Partial<Record<CacheState, string>>>>> = {
  text: {
    plain: "input",
    read: "cache_read",
    read_explicit: "cache_read_explicit",
    write: "cache_write",
    write_1h: "cache_write_1h",
    write_12h: "cache_write_12h",
  },
  audio: { plain: "input_audio", read: "cache_read_audio", write: "cache_write_audio" },
  image: { plain: "input_image", read: "cache_read_image" },
  video: { plain: "input_video", read: "cache_read_video" },
};

/** The modality whose plain tokens a unit counts; undefined for every other unit. */
export function modalityOf(key: string): Modality | undefined {
  return MODALITIES.find((modality) => UNIT_OF_CELL[modality].plain === key);
}
