import type { ModelRecord } from "@org/model-pricing";
import type { Correction } from "@org/model-pricing/corrections";
import type { Change } from "./change.ts";
import { correctionChanges } from "./correction-changes.ts";
import { modelChanges } from "./model-changes.ts";

/**
 * Everything that changed and is announced to change, newest first; one change a model and day, corrections apart.
 *
 * @param dataDate `YYYY-MM-DD`: what comes after it is scheduled.
 */
export function deriveChanges(
  models: readonly ModelRecord[],
  corrections: readonly Correction[],
  dataDate: string,
): readonly Change[] {
  return [...models.flatMap((model) => modelChanges(model, dataDate)), ...correctionChanges(corrections, models)].sort(
    (a, b) => b.date.localeCompare(a.date) || (a.id < b.id ? -1 : 1),
  );
}
