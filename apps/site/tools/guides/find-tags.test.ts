import { expect, it } from "vitest";
import { findTags } from "./find-tags.ts";

it("reads values in quotes and in braces, whatever they hold", () => {
  const text = `<NotRun code={\`{"a > b": "}"}\`} language="json" /> and <Fact source="x">1</Fact>`;
  expect(findTags(text).map(({ name, kind, attributes }) => ({ name, kind, attributes }))).toEqual([
    { name: "NotRun", kind: "single", attributes: { code: '`{"a > b": "}"}`', language: "json" } },
    { name: "Fact", kind: "open", attributes: { source: "x" } },
    { name: "Fact", kind: "close", attributes: {} },
  ]);
});

it("reads attributes without a value, objects and lists", () => {
  const [tag] = findTags(`<Cost historic attributes={{ service_tier: "batch" }} models={["a", "b"]} />`);
  expect(tag?.attributes).toEqual({
    historic: "",
    attributes: '{ service_tier: "batch" }',
    models: '["a", "b"]',
  });
});

it("leaves lower-case tags alone", () => {
  expect(findTags("<b>x</b>")).toEqual([]);
});
