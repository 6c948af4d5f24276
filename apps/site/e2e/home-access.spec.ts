import AxeBuilder from "@axe-core/playwright";
import { openPanel, ready, row, visibleRows } from "./home-page.ts";
import { expect, languages, test } from "./site.ts";

for (const { lang, home } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} table in ${colorScheme} colours with everything open`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${home}?q=deepseek-v4-flash&by=output&col=blended&cur=cny&per=zh`);
      await ready(page);
      for (const panel of ["filters", "columns", "copying"]) await openPanel(page, panel);
      for (const fold of await page.locator(".folds summary").all()) await fold.click();
      // Rows that are filtered out say nothing to anybody, and axe would look at each of them for a minute.
      await page.locator("tbody[hidden], tr[hidden]").evaluateAll((all) => {
        for (const each of all) each.remove();
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}

test("the table can be searched, sorted and read with the keyboard alone", async ({ page }) => {
  await page.goto("./en/");
  await ready(page);
  await page.locator("[name=query]").focus();
  await page.keyboard.type("gpt-4o-mini");
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  const tabTo = async (name: string) => {
    for (let step = 0; step < 30 && (await focused()) !== name; step++) await page.keyboard.press("Tab");
    expect(await focused()).toBe(name);
  };
  await tabTo("Filters");
  await page.keyboard.press("Enter");
  await expect(page.locator("#filters")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#filters")).toBeHidden();
  await tabTo("Output");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: /^Output/ })).toHaveAttribute("aria-sort", "ascending");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Output");
});

test("the accessibility tree has a table, its heads, how it is sorted, and a live count", async ({ page }) => {
  await page.goto("./en/?q=gpt-4o-mini&p=openai&by=output");
  await ready(page);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const named = (role: string) => nodes.filter((node) => node.role?.value === role && !node.ignored);
  expect(named("table").map((node) => node.name?.value)).toEqual([
    "Base prices of language models, in each provider's own currency",
  ]);
  expect(named("columnheader").map((node) => node.name?.value)).toContain("Output per 1M tokens");
  expect(named("rowheader").some((node) => String(node.name?.value).includes("openai/gpt-4o-mini"))).toBe(true);
  expect(named("cell").length).toBeGreaterThan(0);
  expect(named("row").length).toBe(1 + (await visibleRows(page).count()));
  const live = named("status");
  expect(live).toHaveLength(1);
  expect(live[0]?.properties?.find(({ name }) => name === "live")?.value.value).toBe("polite");
  await expect(page.locator("th[aria-sort]")).toHaveAttribute("aria-sort", "ascending");
});

test("on a phone the filters stand behind one button, and each model is a card", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("./en/?q=gpt-4o-mini&p=openai");
  await ready(page);
  await expect(page.locator("#filters")).toBeHidden();
  await openPanel(page, "filters");
  await expect(page.locator("[name=maker]")).toBeVisible();
  const [name, price] = await Promise.all([
    row(page, "openai/gpt-4o-mini").locator("th").boundingBox(),
    row(page, "openai/gpt-4o-mini").locator("td.input").boundingBox(),
  ]);
  expect(price?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
  for (const button of await page.locator(".tools button:visible").all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

test("without JavaScript there is the plain table and no control that does nothing", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}en/`);
  await expect(page.locator(".tools")).toBeHidden();
  expect(await page.locator("thead button").count()).toBe(0);
  await expect(row(page, "openai/gpt-4o-mini").locator("td.output")).toContainText("$0.60");
  await context.close();
});
