import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { createResolver } from "../../src/resolve/create-resolver.ts";
import { modelRecord } from "../../src/schema/index.ts";
import type { CostOptions, ModelRecord, Usage } from "../../src/types.ts";
import { type AuthoredCase, recordOfCase } from "../support/author.ts";

interface CaseRequest {
  readonly claim: string;
  readonly at: string;
  readonly model?: string;
  readonly usage: Usage;
  readonly currency?: string;
  readonly attributes?: CostOptions["attributes"];
  readonly options?: Pick<CostOptions, "free_remaining">;
  readonly total?: string;
  readonly lines?: readonly string[];
  readonly exact?: boolean;
  readonly warnings?: readonly string[];
  readonly error?: string;
}
interface PriceCase extends AuthoredCase {
  readonly kind: string;
  readonly out_of_scope?: string;
  readonly requests?: readonly CaseRequest[];
}

// PRICE_CASES runs another collection of the same shape.
const path = process.env.PRICE_CASES ?? new URL("../vectors/price-cases.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(path, "utf8")) as { readonly cases: readonly PriceCase[] };

function outcome(record: ModelRecord, request: CaseRequest) {
  try {
    const { model, fixes } = createResolver([record]).resolveModel(request.model ?? record.id, { at: request.at });
    const { at, currency, attributes, options } = request;
    const cost = calculateCost(model, request.usage, { at, currency, attributes, fixes, ...options });
    const amounts = cost.lines.map(({ amount }) => amount).sort();
    return { total: cost.total, exact: cost.exact, warnings: cost.warnings, amounts };
  } catch (error) {
    return { error: (error as { code?: string }).code ?? String(error) };
  }
}

describe.each(cases.map((authored) => ({ ...authored, title: `${authored.kind} (${authored.file})` })))(
  "$title",
  (authored) => {
    let compiled: ModelRecord | undefined;
    const record = () => {
      compiled ??= recordOfCase(authored);
      return compiled;
    };

    it("compiles into a record that the schema accepts", () => {
      expect(modelRecord.safeParse(record()).error).toBeUndefined();
    });

    it.each((authored.requests ?? []) as CaseRequest[])("$claim", (request) => {
      const got = outcome(record(), request);
      if (request.error !== undefined) {
        expect(got).toEqual({ error: request.error });
        return;
      }
      expect(got).toMatchObject({
        total: request.total,
        exact: request.exact ?? true,
        warnings: request.warnings ?? [],
      });
      if (request.lines) expect(got.amounts).toEqual([...request.lines].sort());
    });
  },
);

it("runs every case that is in scope", () => {
  const silent = cases.filter(({ requests, out_of_scope }) => !out_of_scope && !requests?.length);
  expect(silent).toEqual([]);
});
