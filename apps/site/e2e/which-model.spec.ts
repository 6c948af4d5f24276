import AxeBuilder from "@axe-core/playwright";
import { calculateCost, compareDecimals, sumOfProducts } from "@org/model-pricing";
import { data_date, models } from "@org/model-pricing/catalog";
import { expect, languages, test } from "./site.ts";

const at = `${data_date.slice(0, 10)}T00:00:00Z`;
const modelOf = (name: string | null) => models.find(({ provider, id }) => `${provider}/${id}` === name);

for (const { lang, home } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} chooser in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${home}which-model/`);
      await expect(page.locator("#result table")).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  for (const width of [360, 768]) {
    test(`the ${lang} chooser does not scroll sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${home}which-model/`);
      await expect(page.locator("#result table")).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test("without JavaScript the four examples are worked out, with the engine's own amounts", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}en/which-model/`);
  await expect(page.locator("#own")).toBeHidden();
  await expect(page.locator(".preset")).toHaveCount(4);
  // The work of the help desk: a thousand dialogues a day.
  const rows = page.locator("#chatbot tbody tr");
  expect(await rows.count()).toBeGreaterThan(4);
  for (const row of await rows.all()) {
    const model = modelOf(await row.getAttribute("data-model"));
    if (!model) throw new Error("A row names no model of the catalog.");
    const one = calculateCost(model, { input_tokens: 100, output_tokens: 300 }, { at }).total;
    await expect(row.locator("data")).toHaveAttribute("value", sumOfProducts([[one, "30000"]]));
    expect(model.capabilities).toContain("function_calling");
    expect(model.shutdown_on).toBeUndefined();
    await expect(row.locator(".status")).toHaveCount(1);
  }
  await context.close();
});

test("what is live says what the build says of the same example", async ({ page }) => {
  for (const preset of ["chatbot", "writing", "coding", "data"]) {
    await page.goto(`./en/which-model/?p=${preset}`);
    await expect(page.locator("#result table")).toBeVisible();
    const read = (where: string) =>
      page.locator(`${where} tbody tr`).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).innerText));
    const built = await read(`#${preset}`);
    expect((await read("#result")).slice(0, built.length)).toEqual(built);
  }
});

test("needs filter, order and stand in the address", async ({ page }) => {
  await page.goto("./en/which-model/");
  await expect(page.locator("#result table")).toBeVisible();
  await page.getByRole("checkbox", { name: "Open weights" }).check();
  await page.locator("#takes").getByRole("checkbox", { name: "image" }).check();
  await page.locator("#sellers").selectOption("all");
  await page.locator("#budget").fill("50");
  await expect(page.locator("#says")).toContainText("at most $50");
  const rows = page.locator("#result tbody tr");
  const names = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.model ?? null));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const model = modelOf(name);
    expect([name, model?.open_weights, model?.input_modalities?.includes("image")]).toEqual([name, true, true]);
  }
  const dollars = await page
    .locator("#result tbody tr", { hasText: "$" })
    .locator("td:nth-child(2) data")
    .evaluateAll((all) => all.map((each) => [each.textContent ?? "", each.getAttribute("value") ?? ""]));
  const values = dollars.flatMap(([text = "", value = ""]) => (text.startsWith("$") ? [value] : []));
  expect(values).toEqual(values.toSorted(compareDecimals));
  expect(compareDecimals(values.at(-1) ?? "51", "50")).toBeLessThanOrEqual(0);
  const text = await page.locator("#result").innerText();
  await page.reload();
  await expect(page.locator("#result table")).toBeVisible();
  expect(await page.locator("#result").innerText()).toBe(text);
  await expect(page.locator("#budget")).toHaveValue("50");
});

test("needs that nothing meets say which one to loosen", async ({ page }) => {
  await page.goto("./en/which-model/?budget=0.000001");
  await expect(page.locator("#result")).toContainText("Asking for less in one of these would help: budget");
  await page.locator("#requests").fill("many");
  await expect(page.locator("#wrong")).not.toBeEmpty();
  await expect(page.locator("#requests")).toHaveAttribute("aria-invalid", "true");
});

test("a provider whose policy limits places can be left out, and its policy is shown with source and date", async ({
  page,
}) => {
  await page.goto("./en/which-model/?lim=1&p=coding");
  await expect(page.locator("#result table")).toBeVisible();
  if (await page.locator("#show-all").isVisible()) await page.locator("#show-all").click();
  await expect(page.locator('#result tr[data-model^="openai/"]')).toHaveCount(0);
  await page.locator("#leave_out_limited").uncheck();
  if (await page.locator("#show-all").isVisible()) await page.locator("#show-all").click();
  expect(await page.locator('#result tr[data-model^="openai/"]').count()).toBeGreaterThan(0);
  const policy = page.locator("#places tr", { hasText: "OpenAI" });
  await expect(policy.locator('a[href^="https://"] time')).toHaveCount(1);
});

test("the first three are put side by side with the same work", async ({ page }) => {
  await page.goto("./en/which-model/?p=coding");
  const first = page.locator("#result tbody tr").first();
  const total = await first.locator("data").getAttribute("value");
  await page.locator("#result .actions a").click();
  await expect(page.locator("#result thead th")).toHaveCount(4);
  await expect(page.locator("#result data").first()).toHaveAttribute("value", total ?? "");
});
