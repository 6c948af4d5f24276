import type { CountingRule, MediaSize, TokenRange } from "../chat-count.ts";
import type { MediaCount } from "./media-count.ts";

const SOURCE = "https://developers.openai.com/api/docs/guides/images-vision";

const TILES: CountingRule = {
  id: "openai-image-tiles",
  says: "fit into 2,048 px, short side to 768 px, then a base and so much per tile of 512 px; low detail costs the base.",
  source: SOURCE,
  read_on: "2026-11-24",
};
const PATCHES: CountingRule = {
  id: "openai-image-patches",
  says: "patches of 32 px, scaled down to the model's budget of patches, times the model's factor.",
  source: SOURCE,
  read_on: "2026-11-24",
};

interface Tiles {
  readonly base: number;
  readonly tile: number;
}
interface Patches {
  /** Tokens per patch; two ends where the page gives the model no factor. */
  readonly factor: number | readonly [low: number, high: number];
  /** Most patches at high detail, and at original detail where the model has it. */
  readonly high: number;
  readonly original?: number;
  /** What `auto` and no word about detail mean. */
  readonly auto: "high" | "original";
}

/** Images of more patches are refused. */
const MOST_PATCHES = 30_000;
const MINI = { high: 1536, auto: "high" } as const;

/** By the maker's id; the first that fits counts. */
const MODELS: readonly (readonly [RegExp, Tiles | Patches])[] = [
  [/^gpt-4o-mini/, { base: 2833, tile: 5667 }],
  [/^gpt-4\.1-mini|^gpt-5(\.4)?-mini/, { factor: 1.62, ...MINI }],
  [/^gpt-4\.1-nano|^gpt-5(\.4)?-nano/, { factor: 2.46, ...MINI }],
  [/^o4-mini/, { factor: 1.72, ...MINI }],
  [/^(chatgpt-4o|gpt-4o|gpt-4\.1|gpt-4\.5|gpt-4-turbo|gpt-4-vision|gpt-4-1106-vision)/, { base: 85, tile: 170 }],
  [/^gpt-5(-chat-latest|-20\d\d-.*)?$/, { base: 70, tile: 140 }],
  [/^(o1|o1-pro|o3)(-20\d\d-.*)?$/, { base: 75, tile: 150 }],
  [/^computer-use-preview/, { base: 65, tile: 129 }],
  [/^gpt-5\.2|^gpt-5.*codex|^codex/, { factor: [1, 2.46], ...MINI }],
  [/^gpt-5\.4/, { factor: 1.2, high: 2500, original: 10_000, auto: "high" }],
  [/^gpt-5\.5/, { factor: 1.2, high: 2500, original: 10_000, auto: "original" }],
  [/^gpt-(5\.6|6)/, { factor: 1.2, high: 2500, original: MOST_PATCHES, auto: "original" }],
];

/** Tokens of an image for one of OpenAI's models; without a size, the fewest and most it can cost. */
export function openaiImage(id: string, { width, height }: MediaSize, detail: string): MediaCount | undefined {
  const model = MODELS.find(([pattern]) => pattern.test(id))?.[1];
  if (!model) return undefined;
  const size = width !== undefined && height !== undefined ? { width, height } : undefined;
  const isFixed = "tile" in model && detail === "low";
  return {
    ...("tile" in model
      ? { rule: TILES, range: tileRange(model, size, detail) }
      : { rule: PATCHES, range: patchRange(model, size, detail) }),
    ...(size || isFixed ? {} : { needs: "width and height" }),
  };
}

type Size = { readonly width: number; readonly height: number };

function tileRange({ base, tile }: Tiles, size: Size | undefined, detail: string): TokenRange {
  if (detail === "low") return { tokens: base, low: base, high: base };
  // The largest box, 768 by 2,048 px, holds 2 by 4 tiles.
  if (!size) return { tokens: base + tile, low: base + tile, high: base + 8 * tile };
  const long = Math.min(1, 2048 / Math.max(size.width, size.height));
  const scale = long * Math.min(1, 768 / (Math.min(size.width, size.height) * long));
  const tiles = Math.ceil(Math.round(size.width * scale) / 512) * Math.ceil(Math.round(size.height * scale) / 512);
  const tokens = base + tile * tiles;
  return { tokens, low: tokens, high: tokens };
}

function patchRange({ factor, high, original, auto }: Patches, size: Size | undefined, detail: string): TokenRange {
  const asked = detail === "low" || detail === "high" || detail === "original" ? detail : auto;
  const budget = asked === "low" ? 256 : asked === "original" ? (original ?? high) : high;
  const [least, most] = typeof factor === "number" ? [factor, factor] : factor;
  if (!size) return { tokens: Math.ceil(least), low: Math.ceil(least), high: Math.ceil(budget * most) };
  const patches = patchesWithin(asked === "low" ? shrinkTo(size, 512) : size, budget);
  const ends = { low: Math.ceil(patches * least), high: Math.ceil(patches * most) };
  return { tokens: Math.round((ends.low + ends.high) / 2), ...ends };
}

function shrinkTo({ width, height }: Size, edge: number): Size {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

/** Patches after scaling down to the budget: to its area first, then so that one side is a whole number of patches. */
function patchesWithin({ width, height }: Size, budget: number): number {
  const count = Math.ceil(width / 32) * Math.ceil(height / 32);
  if (count <= budget) return count;
  const scale = Math.sqrt((32 * 32 * budget) / (width * height));
  const [columns, rows] = [(width * scale) / 32, (height * scale) / 32];
  // A side that is thinner than a patch takes one all the same.
  const share = (patches: number) => (patches < 1 ? 1 : Math.floor(patches) / patches);
  const adjusted = scale * Math.min(share(columns), share(rows));
  // A side that is meant to be whole may come out a hair above or below it.
  const side = (length: number) => Math.max(1, Math.ceil(Math.floor(length * adjusted + 1e-6) / 32));
  return side(width) * side(height);
}
