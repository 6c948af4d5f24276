import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where cards are kept between builds; CARDS_FOLDER names another place, such as a cache of the build machine. */
export const cardFolder = process.env.CARDS_FOLDER ?? join(process.cwd(), ".cards");

export function cardFile(key: string): string {
  return join(cardFolder, `${key}.png`);
}

/** Whether `npm run cards` has drawn it. Pages name a card only then: a build without cards has no dead addresses. */
export function isDrawn(key: string): boolean {
  return existsSync(cardFile(key));
}
