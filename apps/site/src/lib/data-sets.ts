import { models } from "@org/model-pricing/catalog";
import { witnessesOf } from "./witnesses.ts";

/** A data set that prices were compared with, as the credits of the data folder name it. */
export interface DataSet {
  readonly id: string;
  readonly name: string;
  readonly address: string | undefined;
  /** Undefined where the project states none. */
  readonly licence: string | undefined;
  readonly lineages: readonly string[];
  /** How many statements about models of the catalog it makes. */
  readonly statements: number;
  /** The last day of which it speaks. */
  readonly newest: string;
}

const github = (name: string, licence: string | undefined) => ({
  name,
  address: `https://github.com/${name}`,
  licence,
});

/** Names and licences by id; those that state a licence stand in the credits of `data/README.md` too. */
const PROJECTS: Readonly<Record<string, Pick<DataSet, "name" | "address" | "licence">>> = {
  "genai-prices": github("pydantic/genai-prices", "MIT"),
  "models-dev": github("anomalyco/models.dev", "MIT"),
  litellm: github("BerriAI/litellm", "MIT"),
  portkey: github("Portkey-AI/models", "MIT"),
  "openai-cost-calculator": github("orkunkinay/openai_cost_calculator", "MIT"),
  "ai-sdk-cost-calculator": github("RenKoya1/ai-sdk-cost-calculator", "MIT"),
  "llm-zoo": github("texra-ai/llm-zoo", "MIT"),
  "llm-info": github("paradite/llm-info", "MIT"),
  "llm-pricing-history": github("sophie-nguyenthuthuy/llm-pricing-history", "CC BY 4.0"),
  "llm-prices-cn": { name: "LLM Abacus", address: "https://llmabacus.com", licence: "CC BY 4.0" },
  llmrates: { name: "LLMRates.ai", address: "https://www.llmrates.ai", licence: "CC BY 4.0" },
  dify: github("langgenius/dify-official-plugins", "Apache-2.0"),
  // OpenRouter's own answer, kept by another project, whose licence it is.
  openrouter: github("Prajwalsrinvas/token-tariff", "MIT"),
  "pi-ai": {
    name: "@earendil-works/pi-ai",
    address: "https://www.npmjs.com/package/@earendil-works/pi-ai",
    licence: "MIT",
  },
  "model-prices": { name: "model-prices", address: "https://pypi.org/project/model-prices/", licence: "MIT" },
  "model-bank": { name: "model-bank", address: "https://www.npmjs.com/package/model-bank", licence: undefined },
  "llm-prices": github("simonw/llm-prices", undefined),
  "price-page-copies": { name: "price-page-copies", address: undefined, licence: undefined },
};

const said = Map.groupBy(
  models.flatMap(({ provider, id }) => witnessesOf(provider, id)),
  ({ data_set }) => data_set,
);

/** The data sets that say something of a model of the catalog, the most talkative first. */
export const dataSets: readonly DataSet[] = [...said]
  .map(([id, statements]) => {
    const project = PROJECTS[id];
    if (!project) throw new Error(`The data set "${id}" has no name and licence in data-sets.ts.`);
    return {
      id,
      ...project,
      lineages: [...new Set(statements.map(({ lineage }) => lineage))].sort(),
      statements: statements.length,
      newest: statements.reduce((last, { date }) => (date > last ? date : last), ""),
    };
  })
  .sort((a, b) => b.statements - a.statements);
