import type { ModelRecord } from "@org/model-pricing";
import type { APIContext } from "astro";
import { apiResponse, fullCatalog } from "../../../../../lib/full-catalog.ts";
import { witnessesOf } from "../../../../../lib/witnesses.ts";

export const getStaticPaths = () =>
  fullCatalog.models.map((model) => ({ params: { provider: model.provider, slug: model.slug }, props: { model } }));

/** One model with its prices, their history, and what data sets said of them. */
export function GET({ props }: APIContext<{ model: ModelRecord }>): Response {
  const { model } = props;
  const witnesses = witnessesOf(model.provider, model.id).map(({ model: _, ...witness }) => witness);
  return apiResponse({ model, witnesses });
}
