import type { CountingRule, MediaSize, TokenRange } from "../chat-count.ts";
import { versionOf } from "../lineage.ts";
import type { MediaCount } from "./media-count.ts";

const SOURCE = "https://platform.claude.com/docs/en/build-with-claude/vision";

const PATCHES: CountingRule = {
  id: "claude-image-patches",
  says: "patches of 28 px, after scaling down to 1,568 px and tokens; 2,576 px and 4,784 tokens from Claude 4.7 on.",
  source: SOURCE,
  read_on: "2026-11-24",
};
const AREA: CountingRule = {
  id: "claude-image-area",
  says: "width times height over 750, after scaling down to 1,568 px on the long edge and about 1,600 tokens.",
  source: "https://docs.anthropic.com/en/docs/vision",
  read_on: "2026-11-21",
};

/** Longest edge in pixels and most tokens of an image, by generation. */
const STANDARD = { edge: 1568, tokens: 1568 };
const HIGH_RESOLUTION = { edge: 2576, tokens: 4784 };
const OLD = { edge: 1568, tokens: 1600 };

/** Tokens of an image for a Claude model; without a size, the fewest and most it can cost. */
export function claudeImage(id: string, { width, height }: MediaSize): MediaCount {
  const version = versionOf(id, "claude");
  const isOld = version !== undefined && version < 400;
  const rule = isOld ? AREA : PATCHES;
  const limit = isOld ? OLD : mostOfClaude(id);
  if (width === undefined || height === undefined) {
    return { rule, needs: "width and height", range: { tokens: 1, low: 1, high: limit.tokens } };
  }
  return { rule, range: exactly(isOld ? area(width, height) : patches(...scaledDown(width, height, limit))) };
}

/** Longest edge and most tokens of an image; a page of a PDF is one too. */
export function mostOfClaude(id: string): typeof STANDARD {
  return (versionOf(id, "claude") ?? 407) >= 407 ? HIGH_RESOLUTION : STANDARD;
}

function exactly(tokens: number): TokenRange {
  return { tokens, low: tokens, high: tokens };
}

function area(width: number, height: number): number {
  const scale = Math.min(1, OLD.edge / Math.max(width, height));
  return Math.min(OLD.tokens, Math.max(1, Math.round((width * scale * height * scale) / 750)));
}

function patches(width: number, height: number): number {
  return Math.ceil(width / 28) * Math.ceil(height / 28);
}

/** The largest size of the same shape that keeps to both limits, found from the long edge down. */
function scaledDown(width: number, height: number, limit: typeof STANDARD): [width: number, height: number] {
  const fits = ([w, h]: [number, number]) =>
    Math.ceil(Math.max(w, h) / 28) * 28 <= limit.edge && patches(w, h) <= limit.tokens;
  const resize = (edge: number): [number, number] => {
    const short = Math.max(1, roundHalfEven((Math.min(width, height) * edge) / Math.max(width, height)));
    return width >= height ? [edge, short] : [short, edge];
  };
  if (fits([width, height])) return [width, height];
  let [low, high] = [1, Math.max(width, height)];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(resize(middle))) low = middle;
    else high = middle;
  }
  return resize(low);
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
