import type { ErrorCode } from "../../src/errors.ts";

/** The reason for which a request is not priced. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}
