import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { AT, answer, CASES, figures, fresh, ready, run } from "./calculator-page.ts";
import { expect, languages, test } from "./site.ts";

test("bad input says what was expected beside its field, and the last answer stays, marked as old", async ({
  page,
}) => {
  await page.goto(`./en/calculators/request/${CASES[0]?.[1]}`);
  await ready(page);
  const before = await page.locator("[data-of='totals.total']").innerText();
  const input = page.getByLabel("Input tokens, each request");
  await input.fill("12.5");
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await expect(input).toHaveAccessibleDescription("Expected a whole number from 0 to 1,000,000,000,000.");
  await expect(answer(page)).toHaveAttribute("data-state", "old");
  await expect(page.locator("[data-place=old]")).toContainText("earlier figures");
  await expect(page.locator("[data-of='totals.total']")).toHaveText(before);
  await expect(page.locator("[data-place=spoken]")).toContainText("Input tokens");
  await input.fill("５００");
  await expect(input).toHaveAttribute("aria-invalid", "false");
  await fresh(page);
  await page.getByLabel("of the input, read from a cache").fill("501");
  await expect(page.getByLabel("of the input, read from a cache")).toHaveAccessibleDescription(
    "501 is more than the 500 that it is a part of.",
  );
});

test("a price that nobody knows is said, never taken for 0", async ({ page }) => {
  await page.goto(`./en/calculators/batch/?model=deepseek/deepseek-flash&input_tokens=100&output_tokens=300&${AT}`);
  await ready(page);
  await expect(answer(page)).toHaveAttribute("data-state", "none");
  await expect(page.locator(".refused")).toContainText("No discount is supposed");
  await expect(page.locator("[data-place=head] data")).toHaveCount(0);
  await page.goto(
    "./calculators/request/?model=openai/gpt-4o-mini&input_tokens=100&output_tokens=300&at=2020-01-01T00:00:00Z",
  );
  await ready(page);
  await expect(page.locator(".refused")).toContainText("未知不等于免费");
});

test("an id that is no model is an error of its field, with suggestions that work", async ({ page }) => {
  await page.goto(`./en/calculators/request/?model=openai/gpt-4o-minni&input_tokens=100&output_tokens=300&${AT}`);
  await ready(page);
  const field = page.getByRole("combobox", { name: "Model" });
  await expect(field).toHaveAccessibleDescription(/“openai\/gpt-4o-minni” is no model of the catalog/);
  await page.getByRole("button", { name: "openai/gpt-4o-mini", exact: true }).click();
  await fresh(page);
  await expect(field).toHaveValue("GPT-4o mini");
  await expect(page).toHaveURL(/model=openai\/gpt-4o-mini&/);
});

test("a calculator can be worked with the keyboard alone", async ({ page }) => {
  await page.goto("./en/calculators/monthly/");
  await ready(page);
  const named = () =>
    page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent?.trim());
  const tabTo = async (name: string) => {
    for (let step = 0; step < 40 && (await named()) !== name; step++) await page.keyboard.press("Tab");
    expect(await named()).toBe(name);
  };
  await tabTo("Chat");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Requests a day")).toHaveValue("200");
  await tabTo("model");
  await page.keyboard.type("deepseek-flash");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/model=deepseek\/deepseek-flash/);
  await tabTo("hours");
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/hours=off_peak/);
  const cheap = await page.locator("[data-of='totals.month']").getAttribute("value");
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/hours=peak/);
  const dear = await page.locator("[data-of='totals.month']").getAttribute("value");
  expect(Number(dear)).toBeGreaterThan(Number(cheap));
  await expect(page.locator("[data-of='totals.month_off_peak']")).toHaveAttribute("value", cheap ?? "");
  await expect(page.locator("[data-of='totals.month_peak']")).toHaveAttribute("value", dear ?? "");
});

test("the accessibility tree has named fields, the answer as a region, tables with heads, and a spoken answer", async ({
  page,
}) => {
  await page.goto(`./en/calculators/monthly/${CASES[4]?.[1]}`);
  await ready(page);
  await expect(page.locator("[data-place=spoken]")).toHaveText("A month: $5.85.");
  await expect(page.locator("[data-calculator]")).toMatchAriaSnapshot(`
    - form "Your figures":
      - group "Start from":
        - button "Customer service"
        - button "Chat"
        - button "Writing"
        - button "Coding"
      - combobox "Model": GPT-4o mini
      - paragraph: Type a name, an id or a provider.
      - textbox "Input tokens, each request": "100"
      - textbox "of the input, read from a cache"
      - textbox "Output tokens, each request": "300"
      - textbox "Requests a day": 1,000
      - textbox "Days": "30"
      - group: More
    - region "Answer":
      - heading "Answer" [level=2]
      - paragraph: A month $5.85
      - term: A day
      - definition: $0.195
      - term: Requests
      - definition: 30,000
      - paragraph:
        - link "Link to this answer"
        - button "Copy link"
        - button "Download CSV"
      - paragraph:
        - code
        - button "Copy command"
      - heading "Mind" [level=3]
      - heading "Receipt" [level=3]
      - group "Receipt":
        - table "What the answer adds up from, in USD":
          - rowgroup:
            - row "Item Times Each Amount":
              - columnheader "Item"
              - columnheader "Times"
              - columnheader "Each"
              - columnheader "Amount"
          - rowgroup:
            - row "Requests 30,000 $0.000195 $5.85":
              - rowheader "Requests"
      - heading "The bill of one request" [level=3]
      - group "The bill of one request":
        - table "The bill of one request"
      - heading "What doubling does" [level=3]
      - heading "What is supposed" [level=3]
    - status: "A month: $5.85."
  `);
});

for (const { lang, home } of languages) {
  test(`without JavaScript the ${lang} pages have a worked example that the command gives, and no field that does nothing`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const calculator of new Set(CASES.map(([name]) => name))) {
      await page.goto(`${baseURL}${home}calculators/${calculator}/`);
      await expect(page.locator(".given")).toBeVisible();
      await expect(
        page.locator(".calculator input:visible, .calculator select:visible, .calculator button:visible"),
      ).toHaveCount(0);
      const command = await page.locator("[data-place=command]").innerText();
      const { shown, expected } = await figures(page, JSON.parse(run(command, "--json")));
      expect(shown).toEqual(expected);
    }
    await context.close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} calculators in ${colorScheme} colours, with an error and everything open`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      const paths = [
        "",
        `monthly/${CASES[6]?.[1]}`,
        `routes/${CASES.at(-1)?.[1]}`,
        `request/?model=nobody&input_tokens=x&${AT}`,
      ];
      for (const path of paths) {
        await page.goto(`${home}calculators/${path}`);
        if (path !== "") await ready(page);
        for (const fold of await page.locator(".calculator summary").all()) await fold.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  }
}

test("on a phone the questions stand above the answer, nothing is wider than the screen, and targets are large", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const [calculator, query] of CASES) {
    await page.goto(`./calculators/${calculator}/${query}`);
    await ready(page);
    const [form, result] = await Promise.all([
      page.locator(".calculator-form").boundingBox(),
      answer(page).boundingBox(),
    ]);
    expect(result?.y).toBeGreaterThanOrEqual((form?.y ?? 0) + (form?.height ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const control of await page
      .locator(".calculator button:visible, .calculator input:visible, .calculator select:visible")
      .all()) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  }
});

test("a calculator's page ships at most 40 kB of script", async ({ page }) => {
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (/\.js$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
  });
  for (const calculator of new Set(CASES.map(([name]) => name))) {
    scripts.clear();
    await page.goto(`./en/calculators/${calculator}/`);
    await ready(page);
    const bodies = await Promise.all([...scripts].map(async (url) => (await page.request.get(url)).body()));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(scripts.size).toBeGreaterThan(2);
    expect(bytes, calculator).toBeLessThanOrEqual(40_000);
  }
});
