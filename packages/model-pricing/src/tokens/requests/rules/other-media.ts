import type { CountingRule, MediaSize } from "../chat-count.ts";
import { mostOfClaude } from "./claude-images.ts";
import { type MediaCount, perUnit } from "./media-count.ts";

const OPENAI_AUDIO: CountingRule = {
  id: "openai-audio-seconds",
  says: "audio in a user's message is 1 token per 100 ms.",
  source: "https://developers.openai.com/api/docs/guides/realtime-costs",
  read_on: "2026-11-24",
};
const CLAUDE_PDF: CountingRule = {
  id: "claude-pdf-pages",
  says: "a page is its text, 1,500 to 3,000 tokens, and an image; three pages are about 7,000 tokens.",
  source: "https://platform.claude.com/docs/en/build-with-claude/pdf-support",
  read_on: "2026-11-24",
};

/** Tokens of so many seconds of a user's speech, for OpenAI's models that listen. */
export function openaiAudio({ seconds }: MediaSize): MediaCount {
  return perUnit(OPENAI_AUDIO, "seconds", seconds, { tokens: 10, low: 10, high: 10 });
}

/** Tokens of so many pages of a PDF for a Claude model. */
export function claudePdf(id: string, { pages }: MediaSize): MediaCount {
  const image = mostOfClaude(id).tokens;
  return perUnit(CLAUDE_PDF, "pages", pages, { tokens: 7000 / 3, low: 1500, high: 3000 + image });
}
