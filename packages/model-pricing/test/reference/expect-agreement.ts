import { expect } from "vitest";
import type { ModelRecord } from "../../src/types.ts";
import { disagreement } from "./disagreement.ts";
import type { AnyRequest } from "./generate/any-request.ts";

/** Fails where the engine and the book price a request differently, and shows everything that is needed to price it. */
export function expectAgreement(model: ModelRecord, { usage, options }: AnyRequest): void {
  const found = disagreement(model, usage, options);
  if (typeof found === "string") return;
  const { price, ...facts } = model;
  const request = JSON.stringify({ usage, options });
  expect(found.got, `${request}\n${JSON.stringify(price)}\n${JSON.stringify(facts)}`).toBeOneOf(found.expected);
}
