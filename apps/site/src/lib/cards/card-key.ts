import { createHash } from "node:crypto";
import type { CardFacts } from "./card-facts.ts";

/** Raised when the drawing changes, so that every card is drawn again. */
const DRAWING = 1;

/** Name of a card's file: a hash of what it says and how it is drawn. */
export function cardKey(facts: CardFacts): string {
  return createHash("sha256")
    .update(JSON.stringify([DRAWING, facts]))
    .digest("hex")
    .slice(0, 20);
}
