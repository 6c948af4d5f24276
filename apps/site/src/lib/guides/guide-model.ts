import type { ModelRecord } from "@org/model-pricing";
import { models } from "@org/model-pricing/catalog";
import { rowOf } from "../model-index.ts";

const byId: ReadonlyMap<string, ModelRecord> = new Map(models.map((model) => [`${model.provider}/${model.id}`, model]));

/**
 * The record that a tutorial names, as `provider/id`.
 *
 * @throws Where there is none, and where it is shut down on the day of the data unless the page says `historic`: so the
 *   build stops before a reader is sent to a model that is gone.
 */
export function guideModel(name: string, historic = false): ModelRecord {
  const model = byId.get(name);
  if (!model) throw new Error(`A tutorial names "${name}", which is not in the catalog. Write "provider/id".`);
  if (!historic && rowOf(model).isShutDown) {
    throw new Error(
      `A tutorial names "${name}", which is shut down. Name another, or say "historic" if that is the point.`,
    );
  }
  return model;
}
