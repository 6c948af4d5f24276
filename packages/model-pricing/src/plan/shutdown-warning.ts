import { recordInstant } from "../instant.ts";
import type { ModelRecord } from "../types.ts";
import type { QuoteWarning } from "./quote.ts";

type ShutdownWarning = QuoteWarning & { readonly code: "shuts_down_soon" | "model_shut_down" };

const DAY = 86_400_000;
const SOON = 90;

/** Says that a model is shut down, or will be within 90 days or so many more. */
export function shutdownWarning(model: ModelRecord, at: string, soon = SOON): ShutdownWarning | undefined {
  if (model.shutdown_on === undefined) return undefined;
  const days = Math.ceil((recordInstant(model.shuts_down_at ?? model.shutdown_on) - Date.parse(at)) / DAY);
  if (days > Math.max(soon, SOON)) return undefined;
  const instead = model.replacement ? ` The provider names ${model.replacement} as its replacement.` : "";
  const facts = { shutdown_on: model.shutdown_on, days, replacement: model.replacement };
  return days > 0
    ? {
        code: "shuts_down_soon",
        message: `The model shuts down on ${model.shutdown_on}, in ${days} days.${instead}`,
        facts,
      }
    : { code: "model_shut_down", message: `The model was shut down on ${model.shutdown_on}.${instead}`, facts };
}
