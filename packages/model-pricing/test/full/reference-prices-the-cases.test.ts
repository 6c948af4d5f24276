import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createResolver } from "../../src/resolve/create-resolver.ts";
import type { CostOptions, Usage } from "../../src/types.ts";
import { priceByTheBook } from "../reference/price-by-the-book.ts";
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

// PRICE_CASES runs another collection of the same shape.
const path = process.env.PRICE_CASES ?? new URL("../vectors/price-cases.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(path, "utf8")) as {
  readonly cases: readonly (AuthoredCase & { readonly kind: string; readonly requests?: readonly CaseRequest[] })[];
};

function verdict(authored: AuthoredCase, { model: id, usage, ...options }: CaseRequest) {
  const record = recordOfCase(authored);
  try {
    const { model, fixes } = createResolver([record]).resolveModel(id ?? record.id, { at: options.at });
    return priceByTheBook(model, usage, { ...options, ...options.options, fixes });
  } catch (error) {
    return { error: (error as { code?: string }).code ?? String((error as Error).stack) };
  }
}

describe.each(cases.filter(({ requests }) => requests?.length))("$kind ($file)", (authored) => {
  it.each((authored.requests ?? []) as CaseRequest[])("$claim", (request) => {
    const { total, lines, exact = true, warnings = [], error } = request;
    const got = verdict(authored, request);
    if (error !== undefined) {
      expect(got).toEqual({ error });
      return;
    }
    expect(got).toMatchObject({ bills: [{ total, exact }], warnings });
    if (lines && "bills" in got)
      expect(got.bills[0]?.lines.map(({ amount }) => amount).sort()).toEqual([...lines].sort());
  });
});
