import fc from "fast-check";
import { it } from "vitest";
import { expectAgreement } from "../reference/expect-agreement.ts";
import { anyModel } from "../reference/generate/any-model.ts";
import { anyRequest } from "../reference/generate/any-request.ts";

const MODELS = 2_000;
const REQUESTS = 100;

it("prices 200,000 requests of 2,000 models as the price format says", () => {
  const requests = fc.array(anyRequest, { minLength: REQUESTS, maxLength: REQUESTS });
  fc.assert(
    fc.property(anyModel, requests, (model, asked) => {
      for (const request of asked) expectAgreement(model, request(model));
    }),
    { numRuns: MODELS, interruptAfterTimeLimit: 540_000, markInterruptAsFailure: true },
  );
});
