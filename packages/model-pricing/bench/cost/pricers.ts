/** A bill of two lines, input and output, of one model that both sides know: the same question to each. */
const usage = { input_tokens: 1_200, output_tokens: 300 };
const at = "2026-01-05T00:00:00Z";

interface Pricer {
  title: string;
  importOnly(): Promise<unknown>;
  /** Gives a function that prices the request and returns the total in US dollars. */
  load(): Promise<() => number>;
}

export type PricerName = "record" | "id" | "first-party" | "genai-prices";

// Types of the built package and of a peer that only this folder installs; the totals are compared before anything is timed.
// biome-ignore lint/suspicious/noExplicitAny: see above.
const importPackage = async (name: string): Promise<any> => import(name);

async function priceById(catalog: string): Promise<() => number> {
  const [{ calculateCost }, { resolveModel }] = await Promise.all([
    importPackage("@org/model-pricing"),
    importPackage(catalog),
  ]);
  return () => calculateCost(resolveModel("openai/gpt-4o-mini").model, usage, { at }).total_number;
}

export const pricers: Record<PricerName, Pricer> = {
  record: {
    title: "@org/model-pricing, a record",
    importOnly: () => importPackage("@org/model-pricing"),
    async load() {
      const [{ calculateCost }, { gpt_4o_mini }] = await Promise.all([
        importPackage("@org/model-pricing"),
        importPackage("@org/model-pricing/models/openai"),
      ]);
      return () => calculateCost(gpt_4o_mini, usage, { at }).total_number;
    },
  },
  id: {
    title: "@org/model-pricing, an id",
    importOnly: () => importPackage("@org/model-pricing/catalog"),
    load: () => priceById("@org/model-pricing/catalog"),
  },
  "first-party": {
    title: "@org/model-pricing, an id of a maker",
    importOnly: () => importPackage("@org/model-pricing/catalog/first-party"),
    load: () => priceById("@org/model-pricing/catalog/first-party"),
  },
  "genai-prices": {
    title: "@pydantic/genai-prices",
    importOnly: () => importPackage("@pydantic/genai-prices"),
    async load() {
      const { calcPrice } = await importPackage("@pydantic/genai-prices");
      const timestamp = new Date(at);
      return () => calcPrice(usage, "gpt-4o-mini", { providerId: "openai", timestamp }).total_price;
    },
  },
};

export const peer = "genai-prices";
