import fc from "fast-check";
import { it } from "vitest";
import { expectAgreement } from "./reference/expect-agreement.ts";
import { anyModel } from "./reference/generate/any-model.ts";
import { anyRequest } from "./reference/generate/any-request.ts";

const MODELS = 40;
const REQUESTS = 50;

// test/full asks many more of the same questions.
it("prices 2,000 requests of 40 models as the price format says", { timeout: 60_000 }, () => {
  const requests = fc.array(anyRequest, { minLength: REQUESTS, maxLength: REQUESTS });
  fc.assert(
    fc.property(anyModel, requests, (model, asked) => {
      for (const request of asked) expectAgreement(model, request(model));
    }),
    { numRuns: MODELS },
  );
});
