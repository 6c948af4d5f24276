import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findModel, models } from "../../src/catalog.ts";
import * as firstParty from "../../src/catalog-first-party.ts";
import { withNotes } from "../../src/notes.ts";
import type { ModelRecord } from "../../src/types.ts";

const path = new URL("../../generated-json/catalog.json", import.meta.url);
const written = (JSON.parse(readFileSync(path, "utf8")) as { models: ModelRecord[] }).models;

describe("the catalog", () => {
  it("holds every record as catalog.json has it, once the notes are added", () => {
    expect(models.map(withNotes)).toEqual(written);
  });

  it("holds no notes by itself", () => {
    expect(models.filter((model) => model.notes ?? model.price.some(({ note }) => note))).toEqual([]);
  });
});

describe("the catalog of makers", () => {
  it("holds the records of those who sell their own models", () => {
    expect(firstParty.models).toEqual(models.filter((model) => model.first_party));
  });

  it("does not know what only hosts sell", () => {
    const host = models.find((model) => !model.first_party) as ModelRecord;
    expect(findModel(`${host.provider}/${host.id}`)?.model).toEqual(host);
    expect(firstParty.findModel(`${host.provider}/${host.id}`)).toBeUndefined();
    expect(firstParty.resolveModel("gpt-4o").model.provider).toBe("openai");
  });
});

describe("withNotes", () => {
  it("leaves a record alone that has none, and notes that are there", () => {
    const plain = models.find((model) => withNotes(model) === model);
    expect(plain).toBeDefined();
    const noted = written.find((model) => model.notes) as ModelRecord;
    expect(withNotes({ ...noted, notes: ["My own."] }).notes).toEqual(["My own."]);
  });
});
