import type { ModelRecord } from "@org/model-pricing";
import { providerById } from "../model-index.ts";
import { cardFacts } from "./card-facts.ts";
import { isDrawn } from "./card-folder.ts";
import { cardKey } from "./card-key.ts";

/** Path of a model's card below the base; undefined where it has none. */
export function cardOf(model: ModelRecord): string | undefined {
  const facts = cardFacts(model, providerById.get(model.provider)?.name ?? model.provider);
  const key = facts && cardKey(facts);
  return key && isDrawn(key) ? `cards/${key}.png` : undefined;
}
