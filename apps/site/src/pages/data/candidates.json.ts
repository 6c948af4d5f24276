import { familyOf } from "@org/model-pricing/tokens";
import { candidateModels } from "../../lib/candidate-models.ts";
import { fullCatalog } from "../../lib/full-catalog.ts";
import { tokensPerThousand } from "../../lib/language-measure.ts";
import { limitedProviders } from "../../lib/place-policies.ts";
import type { CandidateFile } from "../../lib/read-candidates.ts";

/** Models to choose among, with the price in force: as much of each record as the choice and the engine need. */
export function GET(): Response {
  const file: CandidateFile = {
    data_date: fullCatalog.data_date,
    tokens_per_thousand: tokensPerThousand,
    limited: [...limitedProviders],
    models: candidateModels.map((model) => {
      const { aliases, alias, notes, knowledge_cutoff, output_modalities, base, source_file, last_seen, ...rest } =
        model;
      return { ...rest, family: familyOf(model)?.family };
    }),
  };
  return Response.json(file);
}
