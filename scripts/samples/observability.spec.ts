import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findSamples, samplesFolder } from "./find-samples.ts";

const read = (name: string) => JSON.parse(readFileSync(join(samplesFolder, "observability", name), "utf8"));
const schema: { properties: Record<string, { type: string | string[] }>; required: string[] } =
  read("usage-log.schema.json");
const fields = new Set(Object.keys(schema.properties));

const logs = findSamples("typescript").filter(({ sample }) => sample === "usage-log");

it.each(logs)("$title writes lines that the schema of the log describes", ({ expected }) => {
  // What differs from run to run stands as "…" there.
  const lines = readFileSync(expected, "utf8").trim().replaceAll('"latency_ms":…', '"latency_ms":0').split("\n");
  for (const line of lines) {
    const entry: Record<string, unknown> = JSON.parse(line);
    expect(Object.keys(entry).filter((field) => !fields.has(field))).toEqual([]);
    expect(schema.required.filter((field) => !(field in entry))).toEqual([]);
    for (const [field, value] of Object.entries(entry)) {
      const type = value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value;
      expect([schema.properties[field]?.type].flat(), field).toContain(type);
    }
  }
});

it("has a dashboard whose panels ask only for fields of the log", () => {
  const { panels }: { panels: { title: string; targets: { expr: string }[] }[] } = read("dashboard.json");
  const queries = panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ title, expr })));
  expect(queries.length).toBeGreaterThanOrEqual(5);
  for (const { title, expr } of queries) {
    const asked = [...expr.matchAll(/unwrap (\w+)|\| (\w+) [=><]|by \(([^)]+)\)/g)].flatMap(([, ...names]) =>
      names.filter((name) => name !== undefined).flatMap((name) => name.split(", ")),
    );
    expect(asked.length, title).toBeGreaterThan(0);
    expect(
      asked.filter((name) => !fields.has(name)),
      title,
    ).toEqual([]);
  }
});
