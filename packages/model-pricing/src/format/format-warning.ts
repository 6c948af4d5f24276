import type { ModelRecord, WarningCode } from "../types.ts";

/** Says what a warning of a bill means, in one sentence. */
export function formatWarning(code: WarningCode, model: ModelRecord): string {
  switch (code) {
    case "model_shut_down": {
      const instead = model.replacement ? ` The provider names ${model.replacement} as its replacement.` : "";
      return `"${model.provider}/${model.id}" was shut down on ${model.shutdown_on}; this is its last price.${instead}`;
    }
    default:
      return code satisfies never;
  }
}
