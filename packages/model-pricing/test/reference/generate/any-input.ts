import fc from "fast-check";

/** Counts on both sides of the limits that rules name. */
const size = fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 100, 101, 199_999, 200_000, 200_001, 1_234_567);
const few = fc.constantFrom(0, 0, 1, 2, 3, 5);

const MODALITIES = ["audio", "image", "video"];
/** Fields of a cache state, the whole first. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  read: ["cache_read_input_tokens"],
  read_explicit: ["cache_read_input_tokens", "cache_read_explicit_input_tokens"],
  write: ["cache_creation_input_tokens"],
  write_1h: ["cache_creation_input_tokens", "cache_creation_1h_input_tokens"],
  write_12h: ["cache_creation_input_tokens", "cache_creation_12h_input_tokens"],
};
/** Counts of a modality in a cache that a response may report. */
const PRODUCTS: Readonly<Record<string, readonly string[]>> = {
  audio: ["cache_read_input_audio_tokens", "cache_creation_input_audio_tokens"],
  image: ["cache_read_input_image_tokens"],
  video: ["cache_read_input_video_tokens"],
};

const cellOf = (modalities: readonly string[], states: readonly string[]) =>
  fc.record({ modality: fc.constantFrom(...modalities), state: fc.constantFrom(...states), tokens: few });
const cell = fc.oneof(
  { weight: 4, arbitrary: cellOf(["text"], Object.keys(STATES)) },
  { weight: 4, arbitrary: cellOf(MODALITIES, ["plain", "read", "write"]) },
  { weight: 1, arbitrary: cellOf(MODALITIES, Object.keys(STATES)) },
);

/**
 * Input made of cells, so that its counts fit each other. Products of modality and cache are reported, or not, or in
 * part. All splits are tried: counts are large only where the products are known.
 */
export const anyInput = fc
  .record({
    text: size,
    cells: fc.array(cell, { maxLength: 5 }),
    hidden: fc.constantFrom("none", "all", "all", "cache_read_input_audio_tokens"),
    scale: fc.constantFrom(1, 1, 1, 1, 13),
    large: fc.constantFrom(1, 50_000),
  })
  .map(({ text, cells, hidden, scale, large }): Record<string, number> => {
    const counts: Record<string, number> = { input_tokens: text };
    const add = (field: string, tokens: number) => {
      counts[field] = (counts[field] ?? 0) + tokens * (hidden === "none" ? large : scale);
    };
    for (const { modality, state, tokens } of cells) {
      const [whole = "", part] = STATES[state] ?? [];
      for (const field of ["input_tokens", whole, part]) if (field) add(field, tokens);
      if (modality !== "text") add(`input_${modality}_tokens`, tokens);
      for (const product of PRODUCTS[modality] ?? []) {
        if (hidden === "all" || hidden === product) continue;
        add(product, product === whole.replace("_input", `_input_${modality}`) ? tokens : 0);
      }
    }
    return counts;
  });
