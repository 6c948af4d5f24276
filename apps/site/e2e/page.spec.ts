import AxeBuilder from "@axe-core/playwright";
import { expect, languages, test } from "./site.ts";

for (const { lang, home } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} page in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(home);
      // All providers' rows are of one make: two of them show what axe would say of all, in a tenth of the time.
      await page.locator("tbody:not(#deepseek, #openai)").evaluateAll((all) => {
        for (const each of all) each.remove();
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test(`the ${lang} page says its language and names its twin`, async ({ page }) => {
    await page.goto(home);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveCount(1);
    await expect(page.locator('link[rel="alternate"][hreflang="zh-CN"]')).toHaveCount(1);
    const other = lang === "en" ? "zh-CN" : "en";
    await page.locator(`header a[hreflang="${other}"]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
  });

  for (const width of [360, 768, 1280]) {
    test(`the ${lang} page does not scroll sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(home);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test("the page is whole without JavaScript and asks nobody else for anything", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(baseURL ?? "");
  expect(await page.locator("tr[data-model]").count()).toBeGreaterThan(100);
  expect(asked.filter((url) => !url.startsWith(new URL(baseURL ?? "").origin))).toEqual([]);
  await context.close();
});

test("an address that does not exist gives a page that leads home", async ({ page }) => {
  const response = await page.goto("./no-such-page/");
  expect(response?.status()).toBe(404);
  await expect(page.locator("main a").first()).toBeVisible();
});
