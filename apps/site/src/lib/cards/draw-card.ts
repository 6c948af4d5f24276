import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import satori from "satori";
import sharp from "sharp";
import type { CardFacts } from "./card-facts.ts";
import { CARD_SIZE, cardMarkup } from "./card-markup.ts";

const { resolve } = createRequire(import.meta.url);
const font = (name: string, file: string, weight: 400 | 600) => ({
  name,
  weight,
  style: "normal" as const,
  data: readFileSync(resolve(`@fontsource/${file}-latin-${weight}-normal.woff`)),
});

// Fonts come with the build, so that cards look alike on every machine. Satori turns letters into outlines.
const fonts = [
  font("Source Serif 4", "source-serif-4/files/source-serif-4", 600),
  font("Source Sans 3", "source-sans-3/files/source-sans-3", 400),
  font("Source Sans 3", "source-sans-3/files/source-sans-3", 600),
];

/** Draws a card as a PNG. */
export async function drawCard(facts: CardFacts): Promise<Buffer> {
  const svg = await satori(cardMarkup(facts) as Parameters<typeof satori>[0], { ...CARD_SIZE, fonts });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
}
