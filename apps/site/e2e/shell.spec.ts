import { expect, test } from "./site.ts";

const offers = [
  { asks: "en-GB", home: "./", offers: "en", lands: "/en/models/deepseek/deepseek-v4-flash/" },
  { asks: "zh-CN", home: "./en/", offers: "zh-CN", lands: "/models/deepseek/deepseek-v4-flash/" },
] as const;

for (const { asks, home, offers: language, lands } of offers) {
  test.describe(`a reader whose browser asks for ${asks}`, () => {
    test.use({ locale: asks });

    test("is offered the twin of the page, and goes there only by a click", async ({ page }) => {
      const address = `${home}models/deepseek/deepseek-v4-flash/`;
      await page.goto(address);
      const offer = page.locator("[data-offer]");
      await expect(offer).toBeVisible();
      await expect(offer).toHaveAttribute("lang", language);
      await offer.getByRole("link").click();
      await expect(page).toHaveURL((url) => url.pathname.endsWith(lands));
      await expect(page.locator("[data-offer]")).toBeHidden();
    });

    test("is not asked again once the offer is dismissed", async ({ page }) => {
      await page.goto(home);
      await page.locator("[data-offer] button").click();
      await expect(page.locator("[data-offer]")).toBeHidden();
      await page.reload();
      await expect(page.locator("[data-offer]")).toBeHidden();
    });
  });
}

test("no script stands in the page itself, where the policy would stop it", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto("./");
  expect(await page.locator("script:not([src])").count()).toBe(0);
  expect(refused).toEqual([]);
});

test("the head names the section that the page is of", async ({ page }) => {
  await page.goto("./en/");
  await expect(page.locator("header nav [aria-current=page]")).toHaveText("Prices");
  await page.goto("./en/models/deepseek/deepseek-v4-flash/");
  await expect(page.locator("header nav [aria-current]")).toHaveCount(0);
});
