import AxeBuilder from "@axe-core/playwright";
import { findPrice } from "@org/model-pricing";
import { data_date, models } from "@org/model-pricing/catalog";
import addresses from "../../../addresses.json" with { type: "json" };
import { expect, languages, test } from "./site.ts";

const site = process.env.SITE_URL ?? addresses.site;

for (const { lang, home } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} page of the API in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${home}api/`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test(`the ${lang} page of the API names every endpoint that the description has, each with a working example`, async ({
    page,
    request,
  }) => {
    await page.goto(`${home}api/`);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    const { paths } = await (await request.get("./api/v1/openapi.json")).json();
    const rows = page.locator("#prices tbody th a");
    expect(await rows.allInnerTexts()).toEqual(Object.keys(paths));
    for (const href of await rows.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))) {
      expect((await request.get(href)).ok(), href).toBe(true);
    }
  });

  test(`every address in the commands of the ${lang} page is one of this site, and answers`, async ({
    page,
    request,
  }) => {
    await page.goto(`${home}api/`);
    const commands = await page.locator("[data-command]").allInnerTexts();
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const [address = ""] = /https?:\/\/[^\s'"]+/.exec(command) ?? [];
      expect(address.startsWith(site), command).toBe(true);
      expect((await request.get(new URL(address).pathname)).ok(), command).toBe(true);
    }
  });

  for (const width of [360, 1280]) {
    test(`the ${lang} page of the API does not scroll sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${home}api/`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test("the formula for one cell cuts today's input rate out of an answer that a cell can hold", async ({ request }) => {
  const text = await (await request.get("./api/v1/models/openai/gpt-4o-mini.json")).text();
  expect(text.length).toBeLessThanOrEqual(32_767);
  const model = models.find(({ provider, id }) => provider === "openai" && id === "gpt-4o-mini");
  const block = model && findPrice(model, { at: `${data_date.slice(0, 10)}T00:00:00Z` });
  expect(text.split('"input":"')[1]?.split('"')[0]).toBe(block?.per_million_tokens?.input);
});
