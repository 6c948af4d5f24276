import type { Refusal } from "./faults.ts";
import type { Json } from "./json.ts";

/** A model that the server sells. */
export interface MockModel {
  id: string;
  owned_by: string;
  /** Unix seconds. */
  created?: number | undefined;
  /** ISO date, as OpenAI's list has it since 2026. */
  shutdown_date?: string | undefined;
}

/** Models that are there without a list of one's own. */
export const DEFAULT_MODELS: MockModel[] = [
  { id: "gpt-6-luna", owned_by: "openai" },
  { id: "gpt-4o-mini", owned_by: "openai" },
  { id: "deepseek-flash", owned_by: "deepseek" },
  { id: "text-embedding-3-small", owned_by: "openai" },
  { id: "gpt-transcribe", owned_by: "openai" },
];

/** Answers GET /v1/models and GET /v1/models/{id}. */
export function listModels(path: string, models: readonly MockModel[]): Json | Refusal {
  const list = models.map((model) => ({ object: "model", ...model, created: model.created ?? 0 }));
  const id = path.slice("/v1/models".length + 1);
  if (id === "") return { object: "list", data: list };
  const found = list.find((model) => model.id === id);
  if (found !== undefined) return found;
  const message = `The model '${id}' does not exist`;
  return {
    status: 404,
    body: { error: { message, type: "invalid_request_error", param: "model", code: "model_not_found" } },
  };
}
