import type { CountingRule, MediaSize, TokenRange } from "../chat-count.ts";
import { versionOf } from "../lineage.ts";
import { type MediaCount, perUnit } from "./media-count.ts";

const MEDIA_RESOLUTION = "https://ai.google.dev/gemini-api/docs/media-resolution";
const TOKENS = "https://ai.google.dev/gemini-api/docs/tokens";

const BY_RESOLUTION: CountingRule = {
  id: "gemini-media-resolution",
  says: "at most 280, 560, 1,120 or 2,240 tokens per image, 70 or 280 per frame of a video and second, 560 per PDF page; 1,120, 70 and 560 where nothing is said.",
  source: MEDIA_RESOLUTION,
  read_on: "2026-11-24",
};
const TILES: CountingRule = {
  id: "gemini-image-tiles",
  says: "258 tokens where both sides are at most 384 px, else 258 per tile; tiles by a crop unit of the short side over 1.5.",
  source: "https://ai.google.dev/gemini-api/docs/image-understanding",
  read_on: "2026-11-24",
};
const SECONDS: CountingRule = {
  id: "gemini-seconds",
  says: "263 tokens per second of video, 32 per second of audio.",
  source: TOKENS,
  read_on: "2026-11-21",
};
const PAGES: CountingRule = {
  id: "gemini-pdf-pages",
  says: "258 tokens per page of a document.",
  source: "https://ai.google.dev/gemini-api/docs/document-processing",
  read_on: "2026-11-24",
};

const IMAGE_LEVELS: Readonly<Record<string, number>> = { low: 280, medium: 560, high: 1120, ultra_high: 2240 };
/** Real images of every shape stay within a tenth of their level, which is stated as a maximum. */
const SHARE_USED = 0.9;
const NEWEST = 400;

/** Tokens of an image; `detail` is a media resolution from Gemini 3 on. */
export function geminiImage(id: string, { width, height }: MediaSize, detail: string): MediaCount {
  if (isGemini3(id)) {
    const high = IMAGE_LEVELS[detail] ?? 1120;
    return { rule: BY_RESOLUTION, range: { tokens: high, low: Math.floor(high * SHARE_USED), high } };
  }
  if ((versionOf(id, "gemini") ?? NEWEST) < 200) return { rule: TILES, range: exactly(258) };
  if (width === undefined || height === undefined) {
    return { rule: TILES, needs: "width and height", range: { tokens: 258, low: 258, high: Number.POSITIVE_INFINITY } };
  }
  if (width <= 384 && height <= 384) return { rule: TILES, range: exactly(258) };
  // The page gives the crop unit as approximate; whole tiles of 768 px are the other reading of it.
  const unit = Math.min(768, Math.max(256, Math.floor(Math.min(width, height) / 1.5)));
  const cropped = 258 * Math.ceil(width / unit) * Math.ceil(height / unit);
  const whole = 258 * Math.ceil(width / 768) * Math.ceil(height / 768);
  return { rule: TILES, range: { tokens: cropped, low: Math.min(cropped, whole), high: Math.max(cropped, whole) } };
}

/** Tokens of so many seconds of sound. Two of the provider's pages differ for Gemini 3: 25 and 32 per second. */
export function geminiAudio(id: string, { seconds }: MediaSize): MediaCount {
  const low = isGemini3(id) ? 25 : 32;
  return perUnit(SECONDS, "seconds", seconds, { tokens: 32, low, high: 32 });
}

/** Tokens of so many seconds of video; whether it has sound, which counts on its own, is not known. */
export function geminiVideo(id: string, { seconds }: MediaSize, detail: string): MediaCount {
  if (!isGemini3(id)) return perUnit(SECONDS, "seconds", seconds, { tokens: 295, low: 263, high: 295 });
  const frame = detail === "high" ? 280 : 70;
  return perUnit(BY_RESOLUTION, "seconds", seconds, { tokens: frame + 32, low: frame, high: frame + 32 });
}

/** Tokens of a document's pages. */
export function geminiPdf(id: string, { pages }: MediaSize, detail: string): MediaCount {
  if (!isGemini3(id)) return perUnit(PAGES, "pages", pages, exactly(258));
  const isLevel = detail === "low" || detail === "medium" || detail === "high";
  return perUnit(BY_RESOLUTION, "pages", pages, exactly((isLevel && IMAGE_LEVELS[detail]) || 560));
}

/** Gemini 3 or later; a name without a version (`gemini-flash-latest`) means the newest. */
function isGemini3(id: string): boolean {
  return (versionOf(id, "gemini") ?? NEWEST) >= 300;
}

function exactly(tokens: number): TokenRange {
  return { tokens, low: tokens, high: tokens };
}
