import { readdirSync, readFileSync } from "node:fs";
import type { AdapterResult } from "../../src/usage/adapter-result.ts";

/** A response body and what its adapter must make of it; null stands for undefined. */
export interface FixtureCase {
  readonly name: string;
  readonly api: string;
  readonly body: unknown;
  readonly expected: Record<string, unknown>;
}

interface FixtureFile {
  readonly api: string;
  readonly source?: readonly {
    readonly package: string;
    readonly version: string;
    readonly types: readonly string[];
  }[];
  readonly cases: readonly { name?: string; source_index?: number; body: unknown; expected: Record<string, unknown> }[];
}

/** Reads every fixture file of a folder beside this test. */
export function fixtureFiles(folder: "responses" | "constructed"): readonly FixtureFile[] {
  const root = new URL(`../fixtures/${folder}/`, import.meta.url);
  return readdirSync(root)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(new URL(file, root), "utf8")) as FixtureFile);
}

/** Lists every case of a folder under the name of its API. */
export function fixtureCases(folder: "responses" | "constructed"): readonly FixtureCase[] {
  return fixtureFiles(folder).flatMap(({ api, cases }) =>
    cases.map(({ name, source_index, body, expected }) => ({
      name: name ?? `body ${source_index}`,
      api,
      body,
      expected,
    })),
  );
}

/** Writes a result as fixtures do. */
export function asFixture(result: AdapterResult): Record<string, unknown> {
  return { ...result, model: result.model ?? null, reported_cost: result.reported_cost ?? null };
}
