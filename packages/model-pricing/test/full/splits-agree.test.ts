import fc from "fast-check";
import { expect, it } from "vitest";
import { calculateCost } from "../../src/index.ts";
import type { ModelRecord, Usage } from "../../src/types.ts";
import { expectAgreement } from "../reference/expect-agreement.ts";
import { fraction, readFraction, times } from "../reference/fraction.ts";
import { anyInput } from "../reference/generate/any-input.ts";
import { anyTokenModel } from "../reference/generate/any-token-model.ts";
import { AT } from "../support/record.ts";

const MODELS = 2_000;
const USAGES = 50;
const LARGE = 1_000_000;
const limits = { interruptAfterTimeLimit: 540_000, markInterruptAsFailure: true };

it("finds the costliest split of 100,000 inputs that trying them all finds", () => {
  const usages = fc.array(anyInput, { minLength: USAGES, maxLength: USAGES });
  fc.assert(
    fc.property(anyTokenModel, usages, (model, asked) => {
      for (const usage of asked) expectAgreement(model, { usage, options: { at: AT } });
    }),
    { numRuns: MODELS, ...limits },
  );
});

/** The exact total, or the code of the error: rates of these models end, so that nothing is rounded. */
function outcome(model: ModelRecord, usage: Usage) {
  try {
    return readFraction(calculateCost(model, usage, { at: AT }).total);
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
}

it("charges a million times as much for a million times as many tokens", () => {
  fc.assert(
    fc.property(anyTokenModel, anyInput, (model, usage) => {
      const larger = Object.entries(usage).map(([field, count]) => [field, count * LARGE]);
      const small = outcome(model, usage);
      const expected =
        typeof small === "object" ? times(small as ReturnType<typeof fraction>, fraction(BigInt(LARGE))) : small;
      expect(outcome(model, Object.fromEntries(larger))).toEqual(expected);
    }),
    { numRuns: 10_000, ...limits },
  );
});
