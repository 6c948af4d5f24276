import fc from "fast-check";
import type { ModelRecord } from "../../../src/types.ts";
import { anyTokenRates } from "./any-token-rates.ts";
import { compileDraft } from "./compile-draft.ts";

/** Rates that end, so that no line is rounded. */
const rate = fc.constantFrom(1, 2, 3, 0, 0.5, 8, 0.07, 37.5, 0.000001, 0.123456789);

/** A model that sells tokens at one price, whatever is asked: all that matters is how its input is split. */
export const anyTokenModel: fc.Arbitrary<ModelRecord> = anyTokenRates(rate).map((rates) =>
  compileDraft(
    {
      name: "Example Large 2",
      family: "example-large",
      price: [
        {
          effective_from: "2026-01-01",
          effective_basis: "announced",
          source: "https://example.com/pricing",
          checked_on: "2026-11-20",
          per_million_tokens: { input: 1, ...rates },
        },
      ],
    },
    { name: "Example" },
  ),
);
