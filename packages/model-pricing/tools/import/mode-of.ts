import type { Row } from "./types.ts";

/** Hubs' names of models that only read: what a row calls them decides where no set states a mode. */
const EMBEDDERS = /embed|\bbge-|\be5-|gte-|minilm|mpnet|clip-vit|text2vec/i;
const RERANKERS = /rerank/i;

/** What kind of model the rows list, as far as a set says so or the id does. */
export function modeOf(rows: readonly Row[]): string | undefined {
  const stated = rows.map(({ record }) => record.mode).find((mode) => mode !== undefined && mode !== "chat");
  if (stated !== undefined) return stated;
  const id = rows[0]?.offer.id ?? "";
  if (RERANKERS.test(id)) return "rerank";
  if (EMBEDDERS.test(id)) return "embedding";
  return rows.find(({ record }) => record.mode !== undefined)?.record.mode;
}
