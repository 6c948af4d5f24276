import { seededRandom } from "../../bench/lib/random.ts";
import type { Source } from "./sources.ts";

/** Whether a sample is fitted to, kept back, or of a kind that is never fitted to. */
export type Split = "fitted" | "held" | "unseen";

export interface Sample {
  readonly kind: string;
  readonly bytes: number;
  readonly split: Split;
  readonly text: string;
}

/** Bytes of a sample, and how many there are of each kind. */
const SIZES = [
  [160, 60],
  [600, 60],
  [2500, 50],
  [8000, 24],
] as const;

const SEED = 20_261_124;

/** Cuts samples out of the texts. The split is by text, so that no sample shares a page with one that is fitted to. */
export function takeSamples(sources: readonly Source[]): Sample[] {
  const random = seededRandom(SEED);
  const kinds = [...new Set(sources.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const group = sources.filter((source) => source.kind === kind);
    const isUnseen = group.some((source) => source.isUnseen);
    const texts = group.flatMap((source) =>
      source.texts.map((text, index) => ({ text, split: isUnseen ? ("unseen" as const) : splitOf(index) })),
    );
    return SIZES.flatMap(([bytes, count]) =>
      Array.from({ length: count }, () => {
        const { text, split } = texts[random(texts.length)] as (typeof texts)[number];
        return { kind, bytes, split, text: cut(text, bytes, random) };
      }).filter(({ text }) => text !== ""),
    );
  });
}

const splitOf = (index: number): Split => (index % 2 === 0 ? "fitted" : "held");

/** About so many bytes from anywhere in the text; nothing where it is shorter. */
function cut(text: string, bytes: number, random: (limit: number) => number): string {
  const start = text.slice(0, 2000);
  const length = Math.round((bytes * start.length) / Math.max(1, Buffer.byteLength(start)));
  if (length === 0 || text.length < length) return "";
  const from = random(text.length - length + 1);
  return text.slice(from, from + length).replace(/\p{Surrogate}/gu, "");
}
