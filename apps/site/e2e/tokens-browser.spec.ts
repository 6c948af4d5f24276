import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { countTokens, encode, loadEncoding } from "@org/model-pricing/tokens/exact";
import { expect, test } from "./site.ts";

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve("@org/model-pricing/package.json"));
const ranks = dirname(createRequire(join(packageFolder, "package.json")).resolve("js-tiktoken/ranks/o200k_base"));

const ENCODINGS = ["o200k_base", "cl100k_base", "p50k_base"] as const;
const TEXTS = {
  English: "The bill comes at the end of the month, and nobody's surprised. ".repeat(50),
  Chinese: "价格一律用原币种标出，不作换算；每个价格都有日期和出处。".repeat(50),
  mixed: "用 GPT 的 API\t处理 1,000 条工单。\r\n\u0085 naïve café\ufeff ",
  emoji: "👩‍💻🎉🇨🇳é\u0301😀".repeat(30),
  surrogates: "a\ud800b\udc00\udc00",
  "one letter, 100,000 times": "a".repeat(100_000),
  "one Chinese character, 100,000 times": "中".repeat(100_000),
};
type Count = readonly [name: string, encoding: string, tokens: number, hash: number];

/** A number that stands for all ids in their order. */
const hashOf = (ids: readonly number[]) => ids.reduce((hash, id) => (hash * 31 + id) % 2_147_483_647, 7);

/** Modules of the published package as they are, without a bundler. */
const FIXTURE = `<!doctype html><title>fixture</title><script type="importmap">
${JSON.stringify({ imports: { "@org/model-pricing/tokens/exact": "/dist/tokens/exact.mjs", "js-tiktoken/ranks/": "/ranks/" } })}
</script>`;

function read(path: string): { body: string; contentType: string } | undefined {
  if (path === "/") return { body: FIXTURE, contentType: "text/html" };
  const file = path.startsWith("/ranks/")
    ? join(ranks, `${path.slice("/ranks/".length)}.js`)
    : join(packageFolder, path.slice(1));
  return existsSync(file) ? { body: readFileSync(file, "utf8"), contentType: "text/javascript" } : undefined;
}

test("the package counts on a page's own thread as it does in Node", async ({ page }) => {
  await page.route("http://fixture.test/**", async (route) => {
    const answer = read(new URL(route.request().url()).pathname);
    await route.fulfill(answer ?? { status: 404 });
  });
  await page.goto("http://fixture.test/");
  const found = await page.evaluate(
    async ({ texts, encodings }) => {
      // Not for the compiler: the page's import map knows the name.
      const name = "@org/model-pricing/tokens/exact";
      const tokens: typeof import("@org/model-pricing/tokens/exact") = await import(name);
      const counts: [string, string, number, number][] = [];
      for (const encoding of encodings) {
        await tokens.loadEncoding(encoding, { slices: true });
        for (const [key, text] of texts) {
          const ids = tokens.encode(text, encoding);
          const hash = ids.reduce((sum, id) => (sum * 31 + id) % 2_147_483_647, 7);
          counts.push([key, encoding, tokens.countTokens(text, encoding), hash]);
        }
      }
      return counts;
    },
    { texts: Object.entries(TEXTS), encodings: [...ENCODINGS] },
  );
  const expected: Count[] = [];
  for (const encoding of ENCODINGS) {
    await loadEncoding(encoding);
    for (const [name, text] of Object.entries(TEXTS)) {
      expected.push([name, encoding, countTokens(text, encoding), hashOf(encode(text, encoding))]);
    }
  }
  expect(found).toEqual(expected);
});

for (const [name, text] of Object.entries(TEXTS)) {
  test(`the page's worker counts as Node does: ${name}`, async ({ page }) => {
    await loadEncoding("o200k_base");
    await page.goto("./en/tokens/?m=");
    // As a file, so that no text field changes its line breaks; a lone surrogate is U+FFFD there already.
    await page.setInputFiles("#files", { name: "text.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    const cell = page.locator('tr[data-encoding="o200k_base"] [data-of="tokens"]');
    await expect(cell).toHaveText(countTokens(text, "o200k_base").toLocaleString("en"), { timeout: 20_000 });
  });
}
