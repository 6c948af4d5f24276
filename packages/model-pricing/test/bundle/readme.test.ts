import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${packageFolder}.results/readme`;

interface Fence {
  readonly language: string;
  readonly text: string;
}

function fences(file: string): readonly Fence[] {
  const page = readFileSync(`${packageFolder}${file}`, "utf8");
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({ language, text }));
}

/** Code whose output stands in the next block. */
function examples(file: string) {
  const all = fences(file);
  return all.flatMap(({ language, text }, index) => {
    const next = all[index + 1];
    return next?.language === "text" ? [{ language, code: text, output: next.text }] : [];
  });
}

function run({ language, code }: { readonly language: string; readonly code: string }, index: number): string {
  if (language === "sh") {
    const args = code
      .trim()
      .replace(/^npx @org\/model-pricing /, "")
      .split(" ");
    return spawnSync(process.execPath, [`${packageFolder}bin/model-pricing.mjs`, ...args], { encoding: "utf8" }).stdout;
  }
  // Inside the package its own name resolves to what was built.
  const path = `${folder}/example-${index}.mjs`;
  writeFileSync(path, code);
  const { stdout, stderr } = spawnSync(process.execPath, [path], { encoding: "utf8" });
  return stdout + stderr;
}

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(["README.md", "README.zh-CN.md"])("%s", (file) => {
  it.each(examples(file).map((example, index) => ({ ...example, index })))(
    "example $index prints what the page says",
    (example) => {
      expect(run(example, example.index)).toBe(example.output);
    },
  );
});

it("both languages show the same examples", () => {
  expect(fences("README.zh-CN.md")).toEqual(fences("README.md"));
  expect(examples("README.md").length).toBeGreaterThanOrEqual(5);
});
