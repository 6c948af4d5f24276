import { describe, expect, it } from "vitest";
import { resolveModel } from "../../src/catalog.ts";
import { planBatch } from "../../src/plan/index.ts";
import type { CostOptions } from "../../src/types.ts";
import { AT, codeOf, record } from "../support/record.ts";

const USAGE = { input_tokens: 100, output_tokens: 300 };
const batch = (id: string, options: Partial<CostOptions> = {}) =>
  planBatch(resolveModel(id).model, { usage: USAGE, requests: 30_000 }, { at: "2026-11-24T12:00:00Z", ...options });

describe("planBatch", () => {
  it.each([
    ["openai/gpt-4o", "97.5", "48.75"],
    ["openai/gpt-4o-mini", "5.85", "2.925"],
    ["openai/gpt-6-luna", "4.8", "2.4"],
  ])("halves the customer-service case of %s: %s to %s", (id, standard, less) => {
    const { totals, figures } = batch(id);
    expect(totals).toEqual({ standard, batch: less, saving: less });
    expect(figures.saving_share).toBe("0.5");
  });

  it("supposes no discount where the list has none", () => {
    expect(() => batch("deepseek/deepseek-flash")).toThrow(
      '"deepseek/deepseek-flash" has no batch price for this request in its list of 2026-09-19. No discount is supposed.',
    );
    expect(codeOf(() => batch("deepseek/deepseek-flash"))).toBe("not_offered");
  });

  it("shows a batch that costs more as a negative saving", () => {
    const when = [{ service_tier: "batch", multiply: "1.5" }];
    const dear = record([{ per_million_tokens: { input: "2" }, when }]);
    const { totals, figures } = planBatch(dear, { usage: { input_tokens: 1_000_000 } }, { at: AT });
    expect(totals).toEqual({ standard: "2", batch: "3", saving: "-1" });
    expect(figures.saving_share).toBeNull();
  });

  it("decides the service tier itself", () => {
    expect(codeOf(() => batch("openai/gpt-4o", { attributes: { service_tier: "flex" } }))).toBe("invalid_usage");
  });

  it("passes other mistakes on as they are", () => {
    const search = { usage: { web_search_calls: 1 } };
    const model = record([{ per_million_tokens: { input: "2" } }]);
    expect(codeOf(() => planBatch(model, search, { at: AT }))).toBe("unit_not_priced");
    expect(codeOf(() => batch("openai/gpt-6.2-sol"))).toBe("price_not_found");
  });
});
