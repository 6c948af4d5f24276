import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { data_date, models } from "@org/model-pricing/catalog";
import { loadCatalog } from "@org/model-pricing/refresh";
import { expect, test } from "./site.ts";

const packageFolder = fileURLToPath(new URL("../../../packages/model-pricing/", import.meta.url));

test("the catalog of the API is the package's, and can be loaded as newer data", async ({ page, request }) => {
  await page.goto("./");
  const address = new URL("api/v1/catalog.json", page.url()).href;
  const response = await request.get(address);
  expect(response.headers()["content-type"]).toContain("application/json");
  expect(await response.text()).toBe(readFileSync(`${packageFolder}dist/catalog.json`, "utf8"));
  expect((await loadCatalog(address)).models).toHaveLength(models.length);
});

test("each answer says of which release and day it is", async ({ request }) => {
  for (const name of ["catalog", "models", "providers", "corrections", "exchange-rates", "subscriptions"]) {
    const answer = await (await request.get(`./api/v1/${name}.json`)).json();
    expect([name, answer.data_date, typeof answer.version]).toEqual([name, data_date, "string"]);
  }
});

test("a model's answer has its prices with notes, and what data sets said of them", async ({ request }) => {
  const answer = await (await request.get("./api/v1/models/openai/gpt-4o-mini.json")).json();
  const output = execFileSync(
    process.execPath,
    [`${packageFolder}bin/model-pricing.mjs`, "price", "openai/gpt-4o-mini", "--history", "--json"],
    { encoding: "utf8" },
  );
  expect(answer.model.price).toEqual(JSON.parse(output).price);
  expect(answer.model.price[0].note).toBeTruthy();
  expect(answer.witnesses).toContainEqual({
    name: null,
    per: "per_million_tokens",
    unit: "input",
    condition: null,
    currency: "USD",
    value: "0.15",
    data_set: "litellm",
    lineage: "litellm",
    date: expect.stringMatching(/^2026-/),
  });
});

test("there is an answer for every model, and a schema for every kind of file", async ({ request }) => {
  const listed = await (await request.get("./api/v1/models.json")).json();
  expect(listed.models.map(({ provider, id }: (typeof models)[number]) => `${provider}/${id}`)).toEqual(
    models.map(({ provider, id }) => `${provider}/${id}`),
  );
  for (const { provider, slug } of models.filter((_, index) => index % 97 === 0)) {
    expect((await request.get(`./api/v1/models/${provider}/${slug}.json`)).status()).toBe(200);
  }
  for (const file of readdirSync(`${packageFolder}dist/schema`).filter((name) => name.endsWith(".json"))) {
    expect((await request.get(`./api/v1/schema/${file}`)).status(), file).toBe(200);
  }
});
