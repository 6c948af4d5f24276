import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unpackCatalog } from "../src/packed/unpack-catalog.ts";
import { catalog as catalogSchema } from "../src/schema/index.ts";
import type { ModelRecord } from "../src/types.ts";
import { compileCatalog } from "./compile-catalog.ts";
import { compileData } from "./compile-data.ts";
import { loadData } from "./load.ts";

const PROVIDER = `name = "A"
currency = "CNY"
time_zone = "Asia/Shanghai"
price_page = "https://example.com/pricing"

[neutral]
region = ["global"]

[schedule.peak]
windows = [{ hours = ["09:00-12:00"] }]
clock = "request_start"
`;
const block = (day: string, more = "") => `
[[price]]
effective_from = "2026-01-01"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "${day}"

[price.per_million_tokens]
input = 0.15
${more}`;
const PEAK = '\n[[price.when]]\nschedule = "peak"\nmultiply = 2\n';
const MODEL = 'name = "Good"\nfamily = "good"\n';

let root = "";

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const read = (path: string) => readFileSync(join(root, path), "utf8");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "model-pricing-compile-"));
  put({
    "package.json": '{ "version": "1.2.3" }',
    "data/providers/b-cloud/provider.toml": 'name = "B"\nprice_page = "https://example.com/pricing"\n',
    "data/providers/b-cloud/models/b1.toml": `name = "B1"\nbase = "a/good-1.5"\n${block("2026-11-20")}`,
    "data/providers/a/provider.toml": PROVIDER,
    "data/providers/a/models/good-1.5.toml": `${MODEL}context_window = 1_000\n${block("2026-11-19", PEAK)}`,
    "data/providers/a/models/4-x.toml": `id = "4:x"\n${MODEL}${block("2026-11-18", PEAK)}`,
  });
});

afterEach(() => rmSync(root, { recursive: true }));

describe("compileData", () => {
  it("writes modules whose literals are the records", async () => {
    expect(compileData(root)).toMatchObject({ problems: [], models: 3, files: 5 });
    const { models } = JSON.parse(read("generated-json/catalog.json")) as { models: ModelRecord[] };
    const a = (await import(join(root, "src/generated/models/a.ts"))) as Record<string, ModelRecord>;
    expect(Object.keys(a)).toEqual(["_4_x", "good_1_5"]);
    expect(a.good_1_5).toEqual(models.find(({ id }) => id === "good-1.5"));
    expect(a._4_x).toEqual(models.find(({ id }) => id === "4:x"));
  });

  it("packs every record, by provider and id, and writes the version and the date of the data", async () => {
    compileData(root);
    const [firstParty, hosts, release] = await Promise.all(
      ["packed-first-party", "packed-hosts", "release"].map((name) => import(join(root, `src/generated/${name}.ts`))),
    );
    const { models } = JSON.parse(read("generated-json/catalog.json")) as { models: ModelRecord[] };
    expect(unpackCatalog(firstParty.text, hosts.text)).toEqual(models);
    expect(models.map(({ provider, id }) => `${provider}/${id}`)).toEqual(["a/4:x", "a/good-1.5", "b-cloud/b1"]);
    expect([firstParty.count + hosts.count, release.version, release.data_date]).toEqual([3, "1.2.3", "2026-11-20"]);
  });

  it("lists providers with the defaults that their files left out", async () => {
    compileData(root);
    const { providers } = await import(join(root, "src/generated/providers.ts"));
    expect(providers).toMatchObject([
      { id: "a", name: "A", currency: "CNY", time_zone: "Asia/Shanghai" },
      { id: "b-cloud", name: "B", currency: "USD", time_zone: "unknown" },
    ]);
  });

  it("names what models share once, so that one model brings nothing of another", () => {
    compileData(root);
    const module = read("src/generated/models/a.ts");
    expect(module.match(/09:00|start: 540/g)).toEqual(["start: 540"]);
    expect(module.match(/schedules: \{ peak: \$schedule_peak \}/g)).toHaveLength(2);
    expect(module.match(/neutral: \$neutral/g)).toHaveLength(2);
    expect(module).not.toMatch(/[A-Za-z]\(/);
  });

  it("writes a catalog that its own schema accepts", () => {
    compileData(root);
    expect(catalogSchema.safeParse(JSON.parse(read("generated-json/catalog.json"))).error?.issues).toBeUndefined();
  });

  it("writes no null but the price status that nobody has witnessed yet", () => {
    compileData(root);
    expect(read("generated-json/catalog.json").replaceAll('"price_status":null', "")).not.toContain("null");
  });

  it("inherits facts of a base at another provider", () => {
    compileData(root);
    const { models } = JSON.parse(read("generated-json/catalog.json")) as { models: ModelRecord[] };
    expect(models.at(-1)).toMatchObject({
      id: "b1",
      family: "good",
      context_window: 1000,
      maker: "a",
      first_party: false,
    });
  });

  it("leaves files alone whose text did not change", () => {
    compileData(root);
    const before = statSync(join(root, "src/generated/models/a.ts")).mtimeMs;
    expect(compileData(root).written).toEqual([]);
    expect(statSync(join(root, "src/generated/models/a.ts")).mtimeMs).toBe(before);
  });

  it("removes modules of providers that are gone and leaves no half-written file", () => {
    compileData(root);
    rmSync(join(root, "data/providers/b-cloud"), { recursive: true });
    compileData(root);
    expect(readdirSync(join(root, "src/generated/models"))).toEqual(["a.ts"]);
  });

  it("writes nothing while rules of a file clash", () => {
    const clash =
      '\n[[price.when]]\nregion = "us"\nper_million_tokens = { input = 1 }\n\n[[price.when]]\nservice_tier = "batch"\nper_million_tokens = { input = 2 }\n';
    put({ "data/providers/a/models/good-1.5.toml": `${MODEL}${block("2026-11-19", clash)}` });
    const { problems, written } = compileData(root);
    expect(problems.map(({ rule }) => rule)).toContain("rules-clash");
    expect(written).toBeUndefined();
  });

  it("writes nothing while any file has an error", () => {
    compileData(root);
    const before = read("src/generated/packed-first-party.ts");
    put({ "data/providers/a/models/bad.toml": "name = x\n", "data/providers/a/models/new.toml": MODEL });
    const { problems, written } = compileData(root);
    expect(problems.map(({ file }) => file)).toEqual(["data/providers/a/models/bad.toml"]);
    expect(written).toBeUndefined();
    expect(read("src/generated/packed-first-party.ts")).toBe(before);
  });
});

describe("compileCatalog", () => {
  const compile = () => compileCatalog(loadData(root));

  it("leaves out broken files and keeps the good ones", () => {
    put({ "data/providers/a/models/bad.toml": "name = x\n" });
    expect(compile().models.map(({ id }) => id)).toEqual(["4:x", "good-1.5", "b1"]);
  });

  it.each([
    ["a base that does not exist", 'name = "X"\nbase = "a/none"\n', '2:1 the base "a/none" does not exist.'],
    [
      "a base that leads back",
      'name = "X"\nbase = "a/x"\n',
      '2:1 the base "a/x" has problems of its own, or leads back to this file.',
    ],
    [
      "a schedule that does not exist",
      `${MODEL}${block("2026-11-01", PEAK.replace("peak", "noon"))}`,
      '4:1 The schedule "noon" is not in provider.toml of a.',
    ],
  ])("leaves out a model with %s", (_, text, problem) => {
    put({ "data/providers/a/models/x.toml": text });
    const { models, problems } = compile();
    expect(models.map(({ id }) => id)).toEqual(["4:x", "good-1.5", "b1"]);
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([problem]);
  });

  it("finds a base by its id before it finds one by its file name", () => {
    put({
      "data/providers/a/models/x.toml": `${MODEL}id = "y"\nmax_output_tokens = 1\n`,
      "data/providers/a/models/z.toml": `${MODEL}id = "x"\nmax_output_tokens = 2\n`,
    });
    put({ "data/providers/b-cloud/models/r.toml": 'name = "R"\nbase = "a/x"\n' });
    expect(compile().models.find(({ id }) => id === "r")?.max_output_tokens).toBe(2);
  });
});
