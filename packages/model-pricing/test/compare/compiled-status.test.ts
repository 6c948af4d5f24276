import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileData } from "../../tools/compile-data.ts";
import type { Witness } from "../../tools/status/witness.ts";
import { formatWitnesses } from "../../tools/status/witness-file.ts";
import { withFolder } from "./with-folder.ts";

const model = `name = "Large"
family = "large"

[[price]]
effective_from = "2026-03-04"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-08-20"

[price.per_million_tokens]
input = 3
output = 15
`;
const said = (data_set: string): Witness[] =>
  Object.entries({ input: "3", output: "15" }).map(([unit, value]) => ({
    model: "large",
    per: "per_million_tokens",
    unit,
    currency: "USD",
    value,
    data_set,
    lineage: data_set,
    date: data_set === "a" ? "2026-11-10" : "2026-11-12",
  }));
const files = {
  "package.json": '{"version":"1.2.3"}',
  "data/providers/example/provider.toml":
    'name = "Example"\ncurrency = "USD"\ntime_zone = "UTC"\nprice_page = "https://example.com/pricing"\n',
  "data/providers/example/models/large.toml": model,
};

function compiled(witnesses?: string) {
  const all = { ...files, ...(witnesses && { "data/witnesses/example.json": witnesses }) };
  return withFolder(all, (root) => {
    expect(compileData(root).problems).toEqual([]);
    const read = (path: string) => readFileSync(join(root, path), "utf8");
    const copy = witnesses && read("generated-json/witnesses/example.json");
    return { catalog: JSON.parse(read("generated-json/catalog.json")), copy };
  });
}

describe("the compiled catalog", () => {
  it("carries the status and the day on which the price was last seen, and no witness", () => {
    const witnesses = formatWitnesses([...said("a"), ...said("b")]);
    const { catalog, copy } = compiled(witnesses);
    expect(catalog.data_date).toBe("2026-11-12");
    expect(catalog.models).toMatchObject([{ id: "large", price_status: "confirmed", last_seen: "2026-11-12" }]);
    expect(JSON.stringify(catalog)).not.toContain("lineage");
    expect(copy).toBe(witnesses);
  });

  it("says single and the day of the check where there are no witnesses", () => {
    const { catalog } = compiled();
    expect(catalog.data_date).toBe("2026-08-20");
    expect(catalog.models).toMatchObject([{ price_status: "single", last_seen: "2026-08-20" }]);
  });

  it("is not made from a witness file that somebody edited by hand", () => {
    const all = { ...files, "data/witnesses/example.json": '{"columns":["model"],"witnesses":[]}' };
    withFolder(all, (root) =>
      expect(() => compileData(root)).toThrow("data/witnesses/example.json is no witness file."),
    );
  });
});
