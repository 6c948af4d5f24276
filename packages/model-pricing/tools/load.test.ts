import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadData } from "./load.ts";

const MODEL = 'name = "Good"\nfamily = "good"\n';
const roots: string[] = [];

function root(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "model-pricing-load-"));
  roots.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, "data", dirname(path)), { recursive: true });
    writeFileSync(join(folder, "data", path), content);
  }
  return folder;
}

const load = (files: Readonly<Record<string, string | Uint8Array>>) => loadData(root(files));
const places = (files: Readonly<Record<string, string | Uint8Array>>) =>
  load(files).problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

afterEach(() => {
  for (const folder of roots.splice(0)) rmSync(folder, { recursive: true });
});

describe("loadData", () => {
  it("reads providers with their models and services, and calendars", () => {
    const data = load({
      "providers/a/provider.toml": 'name = "A"\n',
      "providers/a/models/large.toml": MODEL,
      "providers/a/models/free.toml": `id = "a/large:free"\n${MODEL}`,
      "providers/a/services/search.toml": MODEL,
      "calendars/cn.toml":
        'name = "C"\n[year.2026]\nsource = "https://a.cn/"\nchecked_on = "2026-11-01"\ndays_off = ["2026-10-01"]\n',
    });
    expect(data.problems).toEqual([]);
    expect([...data.calendars.keys()]).toEqual(["cn"]);
    const [provider] = data.providers;
    expect(provider).toMatchObject({ id: "a", path: "data/providers/a/provider.toml", file: { name: "A" } });
    expect(provider?.models.map(({ id, slug, path, kind }) => [id, slug, path, kind])).toEqual([
      ["a/large:free", "free", "data/providers/a/models/free.toml", "model"],
      ["large", "large", "data/providers/a/models/large.toml", "model"],
      ["search", "search", "data/providers/a/services/search.toml", "service"],
    ]);
  });

  it("reports every problem of every file, in the order of files and lines", () => {
    expect(
      places({
        "providers/a/provider.toml": "name = 1\n",
        "providers/a/models/syntax.toml": "name = 1,25\nfamily = x\n",
        "providers/a/models/schema.toml": 'name = "x"\nfoo = 1\nbar = 2\n',
        "providers/b/provider.toml": 'name = "B"\n',
        "providers/b/models/good.toml": MODEL,
      }),
    ).toEqual([
      "data/providers/a/models/schema.toml:2:1 schema",
      "data/providers/a/models/schema.toml:3:1 schema",
      "data/providers/a/models/syntax.toml:1:8 toml",
      "data/providers/a/models/syntax.toml:2:10 toml",
      "data/providers/a/provider.toml:1:1 schema",
    ]);
  });

  it("gives no file where anything is wrong with it, but its text and what could be read", () => {
    const [provider] = load({
      "providers/a/provider.toml": 'name = "A"\n',
      "providers/a/models/dated.toml": `${MODEL}release_date = 2026-01-02\n`,
      "providers/a/models/torn.toml": "name = \n",
    }).providers;
    const [dated, torn] = provider?.models ?? [];
    expect(dated).toMatchObject({ file: undefined, text: `${MODEL}release_date = 2026-01-02\n` });
    expect(dated?.toml?.value).toMatchObject({ release_date: "2026-01-02" });
    expect(torn).toMatchObject({ file: undefined, toml: undefined });
  });

  it("reports dates without quotes together with what the schema refuses", () => {
    expect(
      places({
        "providers/a/provider.toml": 'name = "A"\n',
        "providers/a/models/x.toml": `${MODEL}foo = 1\nrelease_date = 2026-01-02\n`,
      }),
    ).toEqual(["data/providers/a/models/x.toml:3:1 schema", "data/providers/a/models/x.toml:4:16 toml"]);
  });

  it("reports files that nothing would read", () => {
    expect(
      places({
        "providers/a/provider.toml": 'name = "A"\n',
        "providers/a/notes.txt": "",
        "providers/a/models/x.yaml": "",
        "providers/a/models/Y.TOML": MODEL,
        "providers/a/models/.DS_Store": "",
        "providers/stray.toml": "",
        "calendars/cn.json": "",
      }),
    ).toEqual([
      "data/calendars/cn.json:1:1 schema",
      "data/providers/a/models/Y.TOML:1:1 schema",
      "data/providers/a/models/x.yaml:1:1 schema",
      "data/providers/a/notes.txt:1:1 schema",
      "data/providers/stray.toml:1:1 schema",
    ]);
  });

  it("reports a provider without provider.toml and still reads its models", () => {
    const data = load({ "providers/a/models/good.toml": MODEL });
    expect(data.problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
      "data/providers/a/provider.toml the provider a has no provider.toml.",
    ]);
    expect(data.providers[0]?.models[0]?.file).toMatchObject({ name: "Good" });
  });

  it("reports bytes that are not UTF-8 where they stand", () => {
    const gbk = Uint8Array.from([
      ...Buffer.from('name = "Good"\nname_zh = "'),
      0xd6,
      0xd0,
      ...Buffer.from('"\nfamily = "g"\n'),
    ]);
    const data = load({ "providers/a/provider.toml": 'name = "A"\n', "providers/a/models/x.toml": gbk });
    expect(data.problems).toMatchObject([
      { file: "data/providers/a/models/x.toml", line: 2, column: 12, rule: "toml" },
    ]);
    expect(data.providers[0]?.models[0]?.file).toBeUndefined();
  });

  it("is empty where there is no data", () => {
    expect(load({})).toMatchObject({ providers: [], problems: [] });
  });
});
