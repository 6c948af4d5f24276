import { describe, expect, it } from "vitest";
import { draftModels } from "./draft-models.ts";
import { madeUpGroup, madeUpRow, madeUpSeller } from "./made-up.ts";
import type { SellerEvidence } from "./read-evidence.ts";
import type { AgreementGroup, Row, Seller } from "./types.ts";
import { writeModel } from "./write-model.ts";

const PRICES = [{ input: "1", output: "4" }];
const TODAY = "2026-11-24";

function draft(rows: Row[], groups: AgreementGroup[], seller: Seller = madeUpSeller(), base?: string) {
  const evidence: SellerEvidence = { groups, rows, observed: [], listed: [] };
  return draftModels(seller, evidence, () => (base ? { path: base, facts: {} } : undefined), TODAY);
}

describe("draftModels", () => {
  it("writes what the data sets agree on, dated by those that show it", () => {
    const rows = [
      madeUpRow("litellm", { model: "Line-2-Large", mode: "chat", prices: PRICES }),
      madeUpRow("models-dev", { model: "Line-2-Large", name: "Line 2 Large", context: 100_000, prices: PRICES }),
    ];
    const { drafts } = draft(rows, [
      madeUpGroup({ model: "Line-2-Large", values: { portkey: ["2", "4", null, null] } }),
    ]);
    expect(drafts.map(writeModel)).toMatchInlineSnapshot(`
      [
        "id = "Line-2-Large"
      name = "Line 2 Large"
      maker = "maker"
      family = "line-2"
      context_window = 100_000

      [[price]]
      effective_from = "2026-09-30"
      effective_basis = "in_force_on"
      source = "https://seller.example/pricing"
      checked_on = "2026-11-12"

      [price.per_million_tokens]
      input = 1
      output = 4
      ",
      ]
    `);
  });

  it.each([
    ["agree", "0.2"],
    ["single", "0.1"],
  ])("takes a cache rate with the status %s as %s", (status, expected) => {
    const rows = [madeUpRow("litellm", { model: "one", prices: [{ input: "1", output: "4", cache_read: "0.1" }] })];
    const group = madeUpGroup({
      model: "one",
      agreed: { input: "1", output: "4", cache_read: "0.2" },
      status: { cache_read: status },
    });
    expect(draft(rows, [group]).drafts[0]?.blocks[0]?.tables.per_million_tokens?.cache_read).toBe(expected);
  });

  it("inherits from a base instead of naming maker and family", () => {
    const rows = [madeUpRow("litellm", { model: "one", prices: PRICES })];
    const [found] = draft(rows, [madeUpGroup({ model: "one" })], madeUpSeller(), "maker/one").drafts;
    expect(found).toMatchObject({ base: "maker/one" });
    expect(found).not.toHaveProperty("maker");
  });

  it("puts the profiles of a region into one file with aliases that fix it", () => {
    const rows = [
      madeUpRow("litellm", { model: "one", prices: PRICES }),
      madeUpRow("litellm", { model: "one", prices: [{ input: "1.1", output: "4.4" }] }, "eu"),
    ];
    const seller = madeUpSeller({
      offerOf: (model) => (model === "eu.one" ? { id: "one", region: "eu" } : { id: model }),
    });
    const groups = [
      madeUpGroup({ model: "one" }),
      madeUpGroup({ model: "eu.one", agreed: { input: "1.1", output: "4.4" } }),
    ];
    const [found] = draft(rows, groups, seller).drafts;
    expect(found?.regionAliases).toEqual([{ id: "eu.one", region: "eu" }]);
    expect(found?.blocks[0]?.rules).toEqual([{ conditions: { region: "eu" }, multiply: "1.1" }]);
  });

  it.each([
    ["verdict is conflict", madeUpGroup({ model: "one", verdict: "conflict" }), "litellm", {}],
    ["only sets that keep old rows list it", madeUpGroup({ model: "one" }), "portkey", {}],
    [
      "one lineage only, and it names no page of the seller",
      madeUpGroup({ model: "one", verdict: "single_lineage" }),
      "litellm",
      {},
    ],
    [
      "it was shut down before any day on which its price was seen",
      madeUpGroup({ model: "one" }),
      "litellm",
      { deprecation_date: "2025-01-01" },
    ],
  ])("leaves out: %s", (reason, group, set, more) => {
    const { drafts, left } = draft([madeUpRow(set, { model: "one", prices: PRICES, ...more })], [group]);
    expect(drafts).toEqual([]);
    expect(left).toEqual([{ id: "one", reason }]);
  });

  it("takes a row that names the seller's own page without a second witness", () => {
    const row = madeUpRow("litellm", {
      model: "one",
      prices: PRICES,
      source_path: "https://docs.seller.example/prices",
    });
    expect(draft([row], []).drafts).toHaveLength(1);
    const other = madeUpRow("litellm", {
      model: "one",
      prices: PRICES,
      source_path: "https://notseller.example/prices",
    });
    expect(draft([other], []).drafts).toEqual([]);
  });

  it("writes neither of two ids with one file name", () => {
    const rows = ["a/one", "a:one"].map((model) => madeUpRow("litellm", { model, prices: PRICES }));
    const { drafts, left } = draft(
      rows,
      rows.map(({ offer }) => madeUpGroup({ model: offer.id })),
    );
    expect(drafts).toEqual([]);
    expect(left).toHaveLength(2);
  });
});
