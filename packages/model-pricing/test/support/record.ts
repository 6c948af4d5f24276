import type { ModelRecord, PriceBlock } from "../../src/types.ts";

/** A record for tests: one provider, one currency, the given price blocks. */
export function record(blocks: readonly Partial<PriceBlock>[], facts: Partial<ModelRecord> = {}): ModelRecord {
  return {
    id: "example-large-2",
    provider: "example",
    slug: "example-large-2",
    maker: "example",
    first_party: true,
    name: "Example Large 2",
    currency: "USD",
    price_status: null,
    price: blocks.map((block) => ({
      currency: "USD",
      effective_from: "2026-01-01",
      effective_basis: "release",
      source: "https://example.com/pricing",
      checked_on: "2026-11-20",
      ...block,
    })),
    ...facts,
  };
}

/** An instant inside every block that `record` makes. */
export const AT = "2026-10-05T08:00:00Z";

/** The code of the error that a call throws; fails where it throws none. */
export function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  throw new Error("Expected an error, got none.");
}
