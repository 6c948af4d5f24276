import { models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import { CALCULATOR_NAMES } from "./calculators/calculator.ts";

/** A page for every record. */
export const modelPages = () =>
  models.map((model) => ({ params: { provider: model.provider, slug: model.slug }, props: { model } }));

/** A page for every provider. */
export const providerPages = () => providers.map((provider) => ({ params: { id: provider.id }, props: { provider } }));

/** A page for every calculator. */
export const calculatorPages = () =>
  CALCULATOR_NAMES.map((scenario) => ({ params: { scenario }, props: { scenario } }));
