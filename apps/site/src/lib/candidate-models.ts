import type { ModelRecord } from "@org/model-pricing";
import { familyOf } from "@org/model-pricing/tokens";
import type { CandidateSetting } from "./candidates.ts";
import { providerRows } from "./catalog-view.ts";
import { isAmount } from "./is-amount.ts";
import { tokensPerThousand } from "./language-measure.ts";

/** Models one could begin with today: they answer in text, have a price by the token in force, and no announced end. */
export const candidateModels: readonly ModelRecord[] = providerRows.flatMap(({ rows }) =>
  rows.flatMap(({ model, block, isShutDown }) => {
    const rates = block?.per_million_tokens;
    const isGoing = isShutDown || model.shutdown_on !== undefined || model.lifecycle === "deprecated";
    const isText = model.output_modalities?.includes("text") && isAmount(rates?.input) && isAmount(rates?.output);
    return isText && !isGoing && !model.moved_to && block ? [{ ...model, price: [block] }] : [];
  }),
);

/** What the estimator knows of a model's tokenizer. */
export const measureOf: CandidateSetting["tokensPerThousand"] = (model, measure) => {
  const found = familyOf(model);
  return found && tokensPerThousand[found.family][measure];
};
