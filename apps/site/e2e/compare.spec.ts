import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { calculateCost, sumOfProducts } from "@org/model-pricing";
import { data_date, models } from "@org/model-pricing/catalog";
import { expect, languages, test } from "./site.ts";

const cli = fileURLToPath(new URL("../../../packages/model-pricing/bin/model-pricing.mjs", import.meta.url));
const at = `${data_date.slice(0, 10)}T00:00:00Z`;

/** What the command line asks for one request. */
function costOnCommandLine(model: string, input: number, cached: number, output: number): string {
  const usage = JSON.stringify({ input_tokens: input, cache_read_input_tokens: cached, output_tokens: output });
  const args = [cli, "cost", model, "--usage", usage, "--at", at, "--json"];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })).total;
}

/** Three models that the catalog has a price by the token for, two of them in different currencies. */
const priced = (currency: string) => {
  const found = models.find((model) => {
    const rates = model.price.at(-1)?.per_million_tokens;
    return (
      model.first_party &&
      model.currency === currency &&
      model.price_status === "confirmed" &&
      (model.context_window ?? 0) > 100_000 &&
      rates?.output !== undefined &&
      model.shutdown_on === undefined &&
      model.output_modalities?.join() === "text"
    );
  });
  if (!found) throw new Error(`The catalog has no such model in ${currency}.`);
  return found;
};
const dollars = priced("USD");
const yuan = priced("CNY");
const key = ({ provider, id }: (typeof models)[number]) => `${provider}/${id}`;

for (const { lang, home } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} comparison in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const query of ["", `?m=${key(dollars)},${key(yuan)},openai/no-such-model`]) {
        await page.goto(`${home}compare/${query}`);
        await expect(page.locator("table.compare:visible")).toHaveCount(1);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  }

  for (const width of [360, 768]) {
    test(`the ${lang} comparison does not scroll sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${home}compare/?m=${key(dollars)},${key(yuan)}`);
      await expect(page.locator("#result table")).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test("the cost line is the command line's, times the requests", async ({ page }) => {
  await page.goto(`./en/compare/?m=${key(dollars)},${key(yuan)}&r=7&i=12345&c=345&o=678`);
  const totals = page.locator("#result tbody").first().locator("data");
  for (const [index, model] of [dollars, yuan].entries()) {
    const one = costOnCommandLine(key(model), 12_345, 345, 678);
    await expect(totals.nth(index)).toHaveAttribute("value", sumOfProducts([[one, "7"]]));
  }
  // Two currencies: the one that is not the reader's is shown in his, as an estimate with its day.
  await expect(page.locator("#result")).toContainText("about $");
});

test("a workload that is typed changes the cost and the address, and a wrong one says so", async ({ page }) => {
  await page.goto(`./en/compare/?m=${key(dollars)}`);
  await page.locator("#input_tokens").fill("20,000");
  const cost = calculateCost(dollars, { input_tokens: 20_000, output_tokens: 1000 }, { at }).total;
  await expect(page.locator("#result data").first()).toHaveAttribute("value", sumOfProducts([[cost, "1000"]]));
  expect(new URL(page.url()).searchParams.get("i")).toBe("20000");
  await page.locator("#cached_tokens").fill("20001");
  await expect(page.locator("#workload-error")).toContainText("20001");
  await expect(page.locator("#cached_tokens")).toHaveAttribute("aria-invalid", "true");
  await page.reload();
  await expect(page.locator("#input_tokens")).toHaveValue("20,000");
});

test("models are chosen with the keyboard alone, and taken away again", async ({ page }) => {
  await page.goto("./en/compare/");
  const box = page.getByRole("combobox", { name: "Add a model" });
  await box.focus();
  await page.keyboard.type(dollars.id);
  const list = page.getByRole("listbox");
  await expect(list.getByRole("option").first()).toBeVisible();
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("#match-count")).toContainText("match");
  await page.keyboard.press("ArrowDown");
  await expect(box).toHaveAttribute("aria-activedescendant", "matches-0");
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.locator("#result thead th")).toHaveCount(2);
  expect(new URL(page.url()).searchParams.get("m")).toBe(key(dollars));
  await page.keyboard.type("no such model at all");
  await expect(page.locator("#match-count")).toHaveText("No model matches");
  await page.keyboard.press("Escape");
  await expect(box).toHaveValue("");
  await page.getByRole("button", { name: /^Remove/ }).press("Enter");
  await expect(page.locator("#result table")).toHaveCount(0);
  await expect(page.locator("#ready table")).toBeVisible();
  await page.goBack();
  await expect(page.locator("#result table")).toBeVisible();
});

test("an id that is wrong says so and offers near ones, which work at a press", async ({ page }) => {
  await page.goto(`./compare/?m=openai/gpt-4o-minni,${key(yuan)}`);
  await expect(page.locator("#messages")).toContainText("openai/gpt-4o-minni");
  await page.locator('#messages button[data-use="openai/gpt-4o-mini"]').click();
  await expect(page.locator("#result thead th")).toHaveCount(3);
  await expect(page.locator("#messages")).toBeEmpty();
});

test("what differs is marked in signs and can be shown alone; what is not known is said", async ({ page }) => {
  await page.goto(`./en/compare/?m=${key(dollars)},${key(yuan)}`);
  const rows = page.locator("#result tbody tr:not(.group)");
  await expect(rows.first()).toBeVisible();
  for (const row of await rows.all()) {
    const verdict = await row.getAttribute("class");
    const sign = { same: "=", differs: "≠", unsure: "?" }[verdict ?? ""];
    await expect(row.locator(".mark")).toHaveText(sign ?? "none");
  }
  const all = await rows.count();
  const same = await page.locator("#result tr.same").count();
  expect(same).toBeGreaterThan(0);
  await page.locator("#only-differences").check();
  await expect(rows).toHaveCount(all - same);
  expect(page.url()).toContain("d=1");
  await page.goto("./en/compare/?m=anthropic/claude-mythos-preview,openai/gpt-4o-mini");
  await expect(page.locator("#result tbody tr").nth(1).locator("td").first()).toHaveText("not known");
});

test("without JavaScript the ready comparisons and one whole table are there, and nobody else is asked", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${baseURL}compare/`);
  await expect(page.locator("#controls")).toBeHidden();
  await expect(page.locator("noscript")).toHaveCount(1);
  expect(await page.locator("#ready li").count()).toBeGreaterThan(2);
  expect(await page.locator("#ready table tbody tr").count()).toBeGreaterThan(15);
  expect(asked.filter((url) => !url.startsWith(new URL(baseURL ?? "").origin))).toEqual([]);
  await context.close();
});

test("every ready comparison opens, and a model's page leads to a comparison that holds it", async ({ page }) => {
  await page.goto("./en/compare/");
  const links = await page
    .locator("#ready li > a")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  for (const link of links) {
    await page.goto(link);
    await expect(page.locator("#result table")).toBeVisible();
    await expect(page.locator("#messages")).toBeEmpty();
  }
  await page.goto(`./en/models/${dollars.provider}/${dollars.slug}/`);
  await page.getByRole("link", { name: "Compare with others" }).click();
  await expect(page.locator("#chosen li")).toHaveCount(1);
});

test("the scripts of the page are at most 30 kB, and the index is fetched only by who chooses", async ({ page }) => {
  const asked: string[] = [];
  const scripts: Promise<Buffer>[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.body());
  });
  await page.goto("./compare/");
  await expect(page.locator("#controls")).toBeVisible();
  const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
  expect(asked.filter((url) => url.includes("model-index"))).toEqual([]);
  await page.locator("#add").focus();
  await expect.poll(() => asked.filter((url) => url.includes("model-index")).length).toBe(1);
});
