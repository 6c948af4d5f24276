import type { AgreementGroup, EvidenceRecord, Row, Seller } from "./types.ts";

/** A seller for tests: ids as they are, everything made by `maker`. */
export function madeUpSeller(changes: Partial<Seller> = {}): Seller {
  return {
    id: "seller",
    currency: "USD",
    source: "https://seller.example/pricing",
    ownDomains: ["seller.example"],
    names: { litellm: ["seller"], "models-dev": ["seller"], portkey: ["seller"], openrouter: ["seller"] },
    offerOf: (model) => ({ id: model }),
    madeBy: (id) => ({ maker: "maker", makerId: id }),
    ...changes,
  };
}

/** A row for tests. */
export function madeUpRow(set: string, record: Partial<EvidenceRecord> & { model: string }, region?: string): Row {
  const { model } = record;
  return {
    set,
    record: { provider: "seller", ...record },
    offer: { id: model, region, alias: region && `${region}.${model}` },
  };
}

/** A comparison for tests. */
export function madeUpGroup(changes: Partial<AgreementGroup> & { model: string }): AgreementGroup {
  return {
    provider: "seller",
    currency: "USD",
    values: {},
    agreed: { input: "1", output: "4" },
    verdict: "agree",
    ...changes,
  };
}
