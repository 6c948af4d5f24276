import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { models } from "@org/model-pricing/catalog";
import { expect, languages, test } from "./site.ts";

const credits = readFileSync(new URL("../../../packages/model-pricing/data/README.md", import.meta.url), "utf8")
  .split("## Licence and credits")[1]
  ?.split("\n## ")[0];

for (const { lang, home } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} page on evidence in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${home}evidence/`);
      await page.locator("#disputed summary").click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  for (const width of [360, 768]) {
    test(`the ${lang} page on evidence does not scroll sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${home}evidence/`);
      await page.locator("#disputed summary").click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test("the counts are the catalog's, of makers and of hosts", async ({ page }) => {
  await page.goto("./en/evidence/");
  for (const status of ["confirmed", "single", "disputed", null] as const) {
    for (const [side, isFirst] of [
      ["makers", true],
      ["hosts", false],
    ] as const) {
      const count = models.filter((model) => model.price_status === status && model.first_party === isFirst).length;
      await expect(page.locator(`[data-count="${status} ${side}"]`)).toHaveText(count.toLocaleString("en"));
    }
  }
});

test("every disputed price stands there with both values, lineages and dates, at an address of its own", async ({
  page,
}) => {
  const disputed = models.filter(({ price_status }) => price_status === "disputed");
  const [last] = disputed.filter(({ first_party }) => !first_party).slice(-1);
  const id = `disputed-${last?.provider}-${last?.slug}`;
  await page.goto("./en/evidence/");
  for (const { provider, slug } of disputed) {
    await expect(page.locator(`[id="disputed-${provider}-${slug}"]`)).toHaveCount(1);
  }
  const rows = page.locator("#disputed tbody tr:not(:has(td[colspan]))");
  expect(await rows.count()).toBeGreaterThanOrEqual(disputed.length - 5);
  const whole = await rows.evaluateAll((all) =>
    all.every((row) => {
      const [ours, others] = [...row.querySelectorAll("td")].slice(-2);
      const values = [...(others?.querySelectorAll("data") ?? [])].map((each) => each.getAttribute("value"));
      const own = ours?.querySelector("data")?.getAttribute("value");
      return values.length > 0 && !values.includes(own ?? "") && others?.querySelector("time[datetime]") !== null;
    }),
  );
  expect(whole).toBe(true);
  // A closed list opens for an address inside it.
  await page.goto(`./en/evidence/#${encodeURIComponent(id)}`);
  await page.reload();
  await expect(page.locator(`[id="${id}"]`)).toBeVisible();
});

test("every licence that is named stands in the credits of the data too", async ({ page }) => {
  await page.goto("./en/evidence/");
  const sets = await page
    .locator("#data-sets tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector("th a")?.textContent ?? "",
        row.querySelector("td")?.textContent?.trim() ?? "",
      ]),
    );
  expect(sets.length).toBeGreaterThan(12);
  for (const [name = "", licence = ""] of sets) {
    const line = credits?.split("\n").find((each) => each.includes(name) && name !== "");
    if (licence === "none stated") expect([name, name === "" ? undefined : line]).toEqual([name, undefined]);
    else expect([name, line?.includes(licence)]).toEqual([name, true]);
  }
});

test("the page is whole without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}evidence/`);
  for (const table of await page.locator("main table").all()) await expect(table.locator("caption")).toHaveCount(1);
  for (const id of ["rule", "counts", "data-sets", "disputed", "comparison", "mend"]) {
    await expect(page.locator(`#${id}`)).toHaveCount(1);
  }
  await context.close();
});
