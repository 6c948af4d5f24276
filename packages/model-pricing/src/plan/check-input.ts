import { invalidUsage } from "../errors.ts";
import { compareDecimals } from "../money/compare-decimals.ts";

/**
 * Refuses what is no whole number within the bounds.
 *
 * @throws {UsageError} `invalid_usage`.
 */
export function checkCount(name: string, value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): void {
  if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return;
  throw invalidUsage(name, value, `a whole number from ${least} to ${most}`);
}

/** Amounts and shares are written in full; more decimals than a bill has are a slip. */
const DECIMAL = /^\d+(\.\d{1,18})?$/;

/**
 * Refuses what is no decimal text of zero or more.
 *
 * @throws {UsageError} `invalid_usage`.
 */
export function checkAmount(name: string, value: unknown): void {
  if (typeof value === "string" && DECIMAL.test(value)) return;
  throw invalidUsage(name, value, 'an amount as decimal text, 0 or more, such as "19.90"');
}

/**
 * Refuses what is no share as decimal text: 0.8 for 80 %.
 *
 * @throws {UsageError} `invalid_usage`.
 */
export function checkShare(name: string, value: unknown, most = "1"): void {
  if (typeof value === "string" && DECIMAL.test(value) && compareDecimals(value, most) <= 0) return;
  throw invalidUsage(name, value, `a share as decimal text from 0 to ${most}, such as "0.8" for 80 %`);
}
