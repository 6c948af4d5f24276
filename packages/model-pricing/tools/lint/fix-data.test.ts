import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkData } from "./check-data.ts";
import { fixData } from "./fix-data.ts";
import { RULES } from "./registry.ts";

const broken = join(import.meta.dirname, "../../test/broken");
const today = "2026-11-24";
const models = "data/providers/example/models";
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "fix-"));
  mkdirSync(join(root, models), { recursive: true });
  writeFileSync(join(root, "data/providers/example/provider.toml"), 'name = "Example"\n');
});

afterEach(() => rmSync(root, { recursive: true }));

it("settles what it says it can, renames included, and says what it did", () => {
  writeFileSync(join(root, models, "a.toml"), 'family = "a"\nname = "A"\nid = "org/A:free"\ncontext_window = 128000\n');
  writeFileSync(join(root, models, "b.toml"), 'id = "b"\nname = "B"\nfamily = "b"\n');
  expect(fixData(root, today, () => true)).toEqual([
    {
      file: `${models}/a.toml`,
      rules: ["key-order", "digit-grouping", "id-matches-path"],
      renamedTo: `${models}/org-a-free.toml`,
    },
    { file: `${models}/b.toml`, rules: ["id-matches-path"], renamedTo: undefined },
  ]);
  expect(readdirSync(join(root, models)).sort()).toEqual(["b.toml", "org-a-free.toml"]);
  expect(readFileSync(join(root, models, "org-a-free.toml"), "utf8")).toBe(
    'id = "org/A:free"\nname = "A"\nfamily = "a"\ncontext_window = 128_000\n',
  );
  expect(checkData(root, { rules: RULES, today }).problems).toEqual([]);
});

it("touches only the files that are wanted", () => {
  const text = 'family = "a"\nname = "A"\n';
  writeFileSync(join(root, models, "a.toml"), text);
  expect(fixData(root, today, (file) => !file.endsWith("a.toml"))).toEqual([]);
  expect(readFileSync(join(root, models, "a.toml"), "utf8")).toBe(text);
});

it("leaves nothing fixable behind in a folder of broken files, and changes nothing else", () => {
  cpSync(join(broken, "data"), join(root, "data"), { recursive: true });
  const before = checkData(root, { rules: RULES, today }).problems;
  const wanted = before.filter(({ fixable }) => fixable).map(({ file }) => file);
  expect(fixData(root, today, () => true).map(({ file }) => file)).toEqual([...new Set(wanted)]);
  const after = checkData(root, { rules: RULES, today }).problems;
  expect(after.filter(({ fixable }) => fixable)).toEqual([]);
  expect(after).toHaveLength(before.length - wanted.length);
});
