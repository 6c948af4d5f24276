import { createResolver, type ModelRecord } from "@org/model-pricing";
import * as catalog from "@org/model-pricing/catalog";
import { checkModels } from "@org/model-pricing/guide";
import { expect, it } from "vitest";
import { checkRecords } from "./check-records.ts";

const models = JSON.parse(JSON.stringify(checkRecords(catalog.models))) as ModelRecord[];
const reduced = { models, resolveModel: createResolver(models).resolveModel };
const names = catalog.models.flatMap(({ provider, id, aliases = [], alias = [] }) =>
  [id, ...aliases, ...alias.map((each) => each.id)].flatMap((name) => [name, `${provider}/${name}`]),
);

it.each(["2024-01-01T00:00:00Z", catalog.data_date, "2027-06-01T00:00:00Z"])(
  "says of every name at %s what the whole catalog says",
  (at) => {
    expect(names.length).toBeGreaterThan(4000);
    expect(checkModels(names, reduced, { at })).toEqual(checkModels(names, catalog, { at }));
  },
);

it("finds and suggests in code what the whole catalog does", () => {
  const code =
    'client.chat(model="gpt-4o-minni")\nMODEL=claude-3-opus-latest # o3, "o3"\n用 deepseek-chat 和 qwen-max-9';
  const at = catalog.data_date;
  const { models: found } = checkModels(code, catalog, { at });
  expect(found.length).toBeGreaterThan(3);
  expect(checkModels(code, reduced, { at }).models).toEqual(found);
});
