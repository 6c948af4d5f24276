import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { data_date, models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import { expect, languages, test } from "./site.ts";

const cli = fileURLToPath(new URL("../../../packages/model-pricing/bin/model-pricing.mjs", import.meta.url));
const at = `${data_date.slice(0, 10)}T00:00:00Z`;

function onCommandLine(...args: string[]) {
  return JSON.parse(execFileSync(process.execPath, [cli, ...args, "--at", at, "--json"], { encoding: "utf8" }));
}

/** Pages of each kind: many conditions, history, hours, media, no price, disputed; providers with and without facts. */
const paths = [
  "models/openai/gpt-4o-mini/",
  "models/deepseek/deepseek-v4-flash/",
  "models/google/gemini-3.1-flash-image/",
  "models/anthropic/claude-mythos-preview/",
  "models/alibaba/qwen-vl-max/",
  "providers/openai/",
  "providers/deepseek/",
];

for (const { lang, home } of languages) {
  for (const path of paths) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`axe finds nothing on the ${lang} page ${path} in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${home}${path}`);
        for (const summary of await page.locator("details:not([open]) summary").all()) await summary.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }

    test(`the ${lang} page ${path} has one first heading, a description and a twin`, async ({ page }) => {
      await page.goto(`${home}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator("h1")).toHaveCount(1);
      expect((await page.locator('meta[name="description"]').getAttribute("content"))?.length).toBeGreaterThan(20);
      for (const table of await page.locator("main table").all()) await expect(table.locator("caption")).toHaveCount(1);
      expect(await page.locator("main th:not([scope])").count()).toBe(0);
      const other = lang === "en" ? "zh-CN" : "en";
      await page.locator(`header a[hreflang="${other}"]`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      expect(page.url()).toContain(`/${path}`);
    });

    for (const width of [360, 768]) {
      test(`the ${lang} page ${path} does not scroll sideways at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${home}${path}`);
        for (const summary of await page.locator("details:not([open]) summary").all()) await summary.click();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }

  test(`the ${lang} model page shows every base rate that the command line shows, and no other`, async ({ page }) => {
    for (const model of ["openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5", "deepseek/deepseek-v4-flash"]) {
      await page.goto(`${home}models/${model}/`);
      const block = onCommandLine("price", model).price[0];
      const told = Object.entries<Record<string, string>>(block)
        .filter(([key]) => key.startsWith("per_"))
        .flatMap(([per, rates]) => Object.entries(rates).map(([unit, rate]) => [`${per}.${unit}`, rate]));
      const shown = await page
        .locator("tr[data-of]")
        .evaluateAll((rows) =>
          rows.map((row) => [row.getAttribute("data-of"), row.querySelector("data")?.getAttribute("value")]),
        );
      expect(shown).toEqual(told);
    }
  });

  test(`the example on the ${lang} model page is a hundred times what the command line reckons`, async ({ page }) => {
    for (const model of ["openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5", "alibaba-cn/qwen3.8-max"]) {
      await page.goto(`${home}models/${model}/`);
      const { total } = onCommandLine("cost", model, "--input-tokens", "10000", "--output-tokens", "1000");
      const shown = await page.locator(".answer data").getAttribute("value");
      const micro = (amount: string) => BigInt(Math.round(Number(amount) * 1e9));
      expect(micro(shown ?? "")).toBe(micro(total) * 100n);
    }
  });

  test(`links of ${lang} record pages lead somewhere`, async ({ page, request }) => {
    const links = new Set<string>();
    for (const path of paths) {
      await page.goto(`${home}${path}`);
      const here = new URL(page.url());
      for (const href of await page
        .locator("a[href]")
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
        const { origin, pathname } = new URL(href);
        if (origin === here.origin) links.add(`${origin}${pathname}`);
      }
    }
    expect(links.size).toBeGreaterThan(100);
    const missing: string[] = [];
    for (const link of links) if (!(await request.get(link)).ok()) missing.push(link);
    expect(missing).toEqual([]);
  });
}

test("a condition shows the rate that the engine would bill under it", async ({ page }) => {
  await page.goto("./en/models/anthropic/claude-sonnet-4-5/");
  const cost = onCommandLine(
    ...["cost", "anthropic/claude-sonnet-4-5", "--input-tokens", "1000", "--cache-write-1h", "500"],
    ...["--cache-write", "500", "--service-tier", "batch"],
  );
  const line = cost.lines.find(({ unit }: { unit: string }) => unit === "cache_write_1h");
  const batch = page.locator(".receipt tbody", { has: page.getByRole("rowheader", { name: "batch", exact: true }) });
  const row = batch.locator("tr", { has: page.getByRole("rowheader", { name: "cache write 1h", exact: true }) });
  // The list halves cache writes; that the one-hour write follows is for the engine to know.
  await expect(row.locator("data")).toHaveAttribute("value", line.rate);
});

test("a model page is whole without JavaScript and asks nobody else for anything", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${baseURL}models/deepseek/deepseek-v4-flash/`);
  await expect(page.locator("svg path.step.output").first()).toBeVisible();
  expect(await page.locator(".history table").first().locator("tbody tr").count()).toBeGreaterThan(5);
  await page.locator("details.witnesses summary").click();
  await expect(page.locator("details.witnesses table")).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(new URL(baseURL ?? "").origin))).toEqual([]);
  await context.close();
});

test("a disputed price shows at once what each side says", async ({ page }) => {
  const disputed = models.find(({ price_status, first_party }) => price_status === "disputed" && first_party);
  await page.goto(`./en/models/${disputed?.provider}/${disputed?.slug}/`);
  await expect(page.locator("details.witnesses table")).toBeVisible();
  expect(await page.locator("details.witnesses td", { hasText: "differs" }).count()).toBeGreaterThan(0);
});

test("there is a page for every model and provider, none of a model above 60 kB", async ({ request }) => {
  for (const home of languages.map((language) => language.home)) {
    for (const { provider, slug } of models.filter((_, index) => index % 61 === 0)) {
      const response = await request.get(`${home}models/${provider}/${slug}/`);
      expect(response.status(), `${provider}/${slug}`).toBe(200);
      expect((await response.body()).length, `${provider}/${slug}`).toBeLessThan(60_000);
    }
    for (const { id } of providers) expect((await request.get(`${home}providers/${id}/`)).status(), id).toBe(200);
  }
});

test("a name in the price table leads to the model's page, a provider's name to the provider's", async ({ page }) => {
  await page.goto("./en/");
  await page.locator('tr[data-model="openai/gpt-4o-mini"] th a').click();
  await expect(page.locator("h1")).toHaveText("GPT-4o mini");
  await page.goto("./en/");
  await page.locator("#deepseek .provider th a").click();
  await expect(page.locator("h1")).toHaveText("DeepSeek");
});
