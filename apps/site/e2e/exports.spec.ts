import { calculateCost, compareDecimals, findPrice } from "@org/model-pricing";
import { data_date, models } from "@org/model-pricing/catalog";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { PRICE_ROW_FIELDS } from "../src/lib/exports/price-row.ts";
import { toUnscaled } from "../src/lib/exports/to-unscaled.ts";
import { expect, test } from "./site.ts";

type Row = Readonly<Record<(typeof PRICE_ROW_FIELDS)[number], string>>;

const at = `${data_date.slice(0, 10)}T00:00:00Z`;
const recordOf = new Map(models.map((model) => [`${model.provider}/${model.id}`, model]));
const readCsv = (text: string): Row[] => parse(text, { bom: true, columns: true });

test("the CSV file has every rate that the engine finds today, and no other", async ({ request }) => {
  const bytes = await (await request.get("./api/v1/prices.csv")).body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = readCsv(bytes.toString("utf8"));
  expect(Object.keys(rows[0] ?? {})).toEqual([...PRICE_ROW_FIELDS]);
  expect(new Set(rows.map((row) => row.data_date))).toEqual(new Set([data_date]));
  const base = rows.filter((row) => row.in_force === "true" && row.condition === "" && row.state === "priced");
  const written = new Map(
    base.map((row) => [[row.provider, row.model, row.currency, row.per, row.unit].join(" "), row.rate]),
  );
  const found = new Map<string, string>();
  for (const model of models) {
    for (const currency of new Set(model.price.map((block) => block.currency))) {
      const block = findPrice(model, { at, currency }) ?? {};
      for (const [per, table] of Object.entries(block).filter(([key]) => key.startsWith("per_"))) {
        const rates = table as Readonly<Record<string, string>>;
        for (let [unit, rate] of Object.entries(rates)) {
          const key = [model.provider, model.id, currency, per, unit].join(" ");
          while (!/^\d/.test(rate)) rate = rates[rate] ?? "0 of nothing";
          found.set(key, rate);
        }
      }
    }
  }
  expect(found.size).toBeGreaterThan(3000);
  expect(written).toEqual(found);
});

test("rates under a condition are what the engine bills under it", async ({ request }) => {
  const rows = readCsv(await (await request.get("./api/v1/prices.csv")).text());
  let compared = 0;
  for (const row of rows) {
    const tier = /^service_tier=(\w+)$/.exec(row.condition)?.[1];
    const model = recordOf.get(`${row.provider}/${row.model}`);
    const isPlain = row.per === "per_million_tokens" && (row.unit === "input" || row.unit === "output");
    if (!tier || !model || !isPlain || row.in_force !== "true" || row.state !== "priced") continue;
    // Embeddings have no output to bill.
    const hasOutput = findPrice(model, { at, currency: row.currency })?.per_million_tokens?.output !== undefined;
    const usage = { input_tokens: 1000, ...(hasOutput && { output_tokens: 1000 }) };
    const cost = calculateCost(model, usage, { at, currency: row.currency, attributes: { service_tier: tier } });
    const line = cost.lines.find(({ unit }) => unit === row.unit);
    expect(compareDecimals(line?.rate ?? "", row.rate), `${row.provider}/${row.model} ${row.condition}`).toBe(0);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(200);
});

test("blocks of one list end where the next begins, and the history is all there", async ({ request }) => {
  const rows = readCsv(await (await request.get("./api/v1/prices.csv")).text());
  const starts = (row: Row) => `${row.provider}/${row.model} ${row.currency} ${row.starts_at}`;
  const blocks = models.flatMap((model) =>
    model.price.map((block) => {
      const start = new Date(block.starts_at ?? block.effective_from).toISOString().replace(".000Z", "Z");
      return `${model.provider}/${model.id} ${block.currency} ${start}`;
    }),
  );
  expect(new Set(rows.map(starts))).toEqual(new Set(blocks));
  for (const row of rows) if (row.ends_at !== "") expect(row.ends_at > row.starts_at, starts(row)).toBe(true);
});

test("a provider's CSV file is the part of the whole", async ({ request }) => {
  const all = readCsv(await (await request.get("./api/v1/prices.csv")).text());
  const own = readCsv(await (await request.get("./api/v1/prices/openai.csv")).text());
  expect(own).toEqual(all.filter(({ provider }) => provider === "openai"));
});

test("the Parquet file has the same rows, and exact decimals beside the text", async ({ request }) => {
  const csv = readCsv(await (await request.get("./api/v1/prices.csv")).text());
  const body = await (await request.get("./api/v1/prices.parquet")).body();
  const file = body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  const asText = (row: Record<string, unknown>) =>
    Object.fromEntries(PRICE_ROW_FIELDS.map((name) => [name, String(row[name] ?? "")]));
  expect(rows.map(asText)).toEqual(csv);
  const metadata = parquetMetadata(file);
  expect(metadata.key_value_metadata).toContainEqual({ key: "data_date", value: data_date });
  expect(metadata.schema.find(({ name }) => name === "rate_decimal")).toMatchObject({
    type: "FIXED_LEN_BYTE_ARRAY",
    type_length: 16,
    converted_type: "DECIMAL",
    precision: 38,
    scale: 18,
  });
  for (const row of rows) {
    // The reader makes a float of a decimal: near is all that it can show.
    if (row.rate === undefined || row.rate === null) expect(row.rate_decimal ?? null).toBeNull();
    else expect(row.rate_decimal).toBeCloseTo(Number(row.rate), 9);
  }
});

test("decimals are scaled without a float, and fractions have none", () => {
  expect(toUnscaled("0.1", 18)).toBe(100_000_000_000_000_000n);
  expect(toUnscaled("12345678901234567890.000000000000000001", 18)).toBe(12345678901234567890000000000000000001n);
  expect(toUnscaled("1/12", 18)).toBeNull();
  expect(toUnscaled("0.0000000000000000001", 18)).toBeNull();
  expect(toUnscaled(null, 18)).toBeNull();
});

test("the description is valid OpenAPI 3.1, and every answer is as it says", async ({ request }) => {
  const description = await (await request.get("./api/v1/openapi.json")).json();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(description));
  expect(errors ?? []).toEqual([]);
  expect([valid, validator.version]).toEqual([true, "3.1"]);
  expect(description["x-data-date"]).toBe(data_date);

  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "api", ...description });
  const values: Readonly<Record<string, string>> = { provider: "openai", slug: "gpt-4o-mini", name: "all" };
  const paths = Object.entries<{ get: Operation }>(description.paths);
  expect(paths.length).toBeGreaterThan(12);
  for (const [path, { get }] of paths) {
    const address = path.includes("/schema/") ? path.replace("{name}", "catalog") : path;
    const response = await request.get(`.${address.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "")}`);
    expect(response.status(), path).toBe(200);
    const [type, content] = Object.entries(get.responses["200"].content)[0] ?? [];
    if (!type?.includes("json")) continue;
    const pointer = `api#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D")}/get/responses/200/content/${type.replace("/", "~1")}/schema`;
    expect(content).toBeDefined();
    const isValid = ajv.validate(pointer, await response.json());
    expect(isValid ? [] : (ajv.errors ?? []).map((error) => `${path} ${error.instancePath} ${error.message}`)).toEqual(
      [],
    );
  }
});

interface Operation {
  readonly responses: { readonly "200": { readonly content: Readonly<Record<string, { readonly schema: object }>> } };
}
