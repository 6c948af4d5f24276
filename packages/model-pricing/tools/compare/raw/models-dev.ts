import type { EvidencePrice } from "../statement.ts";
import { plainNumber } from "./plain-number.ts";
import { asList, asObject, isObject, type Json, type RawReader, toPrices } from "./raw-reader.ts";

/** Keys of a `cost` table. They are the evidence's own. */
const RATES = ["input", "output", "cache_read", "cache_write", "reasoning", "input_audio", "output_audio"];

/** What a request of a mode carries, under the evidence's names. A mode that asks for anything else is another model's. */
const BODY: Readonly<Record<string, string>> = { service_tier: "tier", speed: "speed" };

/** `https://models.dev/api.json`: providers by id, each with its models by id. */
export const modelsDev: RawReader = {
  id: "models-dev",
  fits(value) {
    const providers = Object.values(asObject(value));
    return providers.length > 0 && providers.every((one) => isObject(one) && isObject(one.models) && "id" in one);
  },
  read(value) {
    return Object.entries(asObject(value)).flatMap(([provider, facts]) =>
      Object.entries(asObject(asObject(facts).models)).map(([model, about]) => {
        const { name, cost, experimental } = asObject(about);
        const prices = [...readCost(asObject(cost)), ...readModes(asObject(asObject(experimental).modes))];
        return { provider, model, ...(typeof name === "string" && { name }), prices };
      }),
    );
  },
};

function readCost(cost: Json, asked: Json = {}): readonly EvidencePrice[] {
  const tiers = asList(cost.tiers).map(asObject);
  const steps = tiers.flatMap((rates) => {
    const { type, size } = asObject(rates.tier);
    return type === "context" ? [{ size, rates }] : [];
  });
  // The older key says the same as the list of tiers, where there is one.
  const older = isObject(cost.context_over_200k) && steps.length === 0;
  if (older) steps.push({ size: 200_000, rates: asObject(cost.context_over_200k) });
  return [
    ...toPrices(ratesOf(cost), { conditions: asked }),
    ...steps.flatMap(({ size, rates }) => toPrices(ratesOf(rates), { conditions: { ...asked, context_over: size } })),
  ];
}

function readModes(modes: Json): readonly EvidencePrice[] {
  return Object.values(modes).flatMap((mode) => {
    const { cost, provider } = asObject(mode);
    const body = Object.entries(asObject(asObject(provider).body));
    if (body.length === 0 || !body.every(([key]) => BODY[key])) return [];
    const asked = Object.fromEntries(body.map(([key, value]) => [BODY[key], value]));
    return readCost(asObject(cost), asked);
  });
}

function ratesOf(cost: Json): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(RATES.map((key) => [key, plainNumber(cost[key])]));
}
