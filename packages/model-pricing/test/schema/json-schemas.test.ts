import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { jsonSchemas } from "../../tools/generate/json-schemas.ts";
import { readToml } from "../../tools/toml.ts";

type Schema = { $id?: string; title: string; properties: Record<string, unknown>; $defs: Record<string, unknown> };

const schemas = new Map([...jsonSchemas()].map(([name, text]) => [name, JSON.parse(text) as Schema]));
const { cases } = JSON.parse(readFileSync(new URL("../vectors/price-cases.json", import.meta.url), "utf8")) as {
  cases: { kind: string; file: string; toml: string }[];
};

describe("the JSON Schemas that editors use", () => {
  it("are one per kind of file, each with a title", () => {
    expect([...schemas.keys()]).toEqual([
      "model",
      "provider",
      "calendar",
      "exchange-rates",
      "correction",
      "subscription",
      "usage",
      "catalog",
      "own-prices",
    ]);
    for (const [name, { $id, title }] of schemas) {
      // TOML language servers refuse an id that is no web address.
      expect($id, name).toBeUndefined();
      expect(title).toMatch(/\S/);
    }
  });

  it("describe every key of a model file", () => {
    const undescribed = Object.entries(schemas.get("model")?.properties ?? {}).filter(
      ([, property]) => !("description" in (property as object)),
    );
    expect(undescribed).toEqual([]);
  });

  it("accept every kind of price and refuse a key that no file has", () => {
    const model = z.fromJSONSchema(schemas.get("model") as never);
    for (const { toml } of cases) expect(model.safeParse(readToml(toml).file?.value).error?.issues).toBeUndefined();
    expect(model.safeParse({ name: "A", family: "a", foo: 1 }).success).toBe(false);
    expect(model.safeParse({ name: "A", family: "a", price: [{ per_million_tokens: { inptu: 1 } }] }).success).toBe(
      false,
    );
  });
});
