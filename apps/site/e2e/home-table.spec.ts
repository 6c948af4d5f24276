import { formatAmount, roundToDigits, sumOfProducts } from "@org/model-pricing";
import { data_date, resolveModel } from "@org/model-pricing/catalog";
import { exchangeRates, findExchangeRate } from "@org/model-pricing/exchange-rates";
import type { Page } from "@playwright/test";
import { openPanel, ready, row, status, visibleRows } from "./home-page.ts";
import { expect, languages, test } from "./site.ts";

const search = (page: Page, text: string) => page.locator("[name=query]").fill(text);
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test("a search finds a family by its Chinese name, its pinyin, its initials and its Latin name", async ({ page }) => {
  await page.goto("./");
  await ready(page);
  for (const text of ["通义千问", "tongyi", "tyqw", "qwen"]) {
    await search(page, text);
    await expect(row(page, "alibaba-cn/qwen3.8-max")).toBeVisible();
    await expect(row(page, "openai/gpt-4o-mini")).toBeHidden();
  }
  await search(page, "gpt4o");
  await expect(row(page, "openai/gpt-4o-mini")).toBeVisible();
  await expect(row(page, "alibaba-cn/qwen3.8-max")).toBeHidden();
});

test("a search waits until the input method has settled on characters", async ({ page }) => {
  await page.goto("./");
  await ready(page);
  const all = await status(page).innerText();
  await page.locator("[name=query]").focus();
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "dou'bao", selectionStart: 7, selectionEnd: 7 });
  await expect(page.locator("[name=query]")).toHaveValue("dou'bao");
  await expect(status(page)).toHaveText(all);
  await client.send("Input.insertText", { text: "豆包" });
  await expect(status(page)).not.toHaveText(all);
  await expect(row(page, "bytedance/doubao-seed-1.6-flash")).toBeVisible();
});

test("filters narrow the table together, and the count says by how much", async ({ page }) => {
  await page.goto("./en/");
  await ready(page);
  await openPanel(page, "filters");
  await page.locator("[name=provider]").selectOption("anthropic");
  await page.locator("[name=stage]").selectOption("on_sale");
  await page.locator("[name=output_most]").fill("5");
  const shown = await visibleRows(page).evaluateAll((rows) => rows.map((each) => (each as HTMLElement).dataset.model));
  expect(shown.length).toBeGreaterThan(0);
  for (const model of shown) expect(model).toMatch(/^anthropic\//);
  await expect(status(page)).toHaveText(new RegExp(`^${shown.length} of [\\d,]+ models$`));
  for (const cell of await page.locator("tr[data-model]:visible td.output").allTextContents()) {
    expect(Number(/([\d.]+)\s*$/.exec(cell)?.[1])).toBeLessThanOrEqual(5);
  }
  expect(query(page)).toEqual({ p: "anthropic", l: "on_sale", xo: "5" });
  await page.locator("[data-clear]").click();
  await expect(status(page)).toHaveText(/^[\d,]+ models$/);
  expect(query(page)).toEqual({});
});

test("where nothing matches, the page offers to drop what stands in the way", async ({ page }) => {
  await page.goto("./en/?p=anthropic&ctx=1000000&q=gpt-4o-mini");
  await expect(page.locator("[data-empty]")).toBeVisible();
  await expect(visibleRows(page)).toHaveCount(0);
  await page.locator("[data-drop]").click();
  await expect(page.locator("[data-empty]")).toBeHidden();
  await expect(status(page)).toHaveText(/^\d+ of [\d,]+ models$/);
  expect(query(page)).toEqual({ p: "anthropic", ctx: "1000000" });
});

test("a head sorts by its column, says so, and gives the providers back", async ({ page }) => {
  await page.goto("./en/?p=openai");
  await ready(page);
  const head = page.getByRole("columnheader", { name: /^Output/ });
  const button = head.getByRole("button");
  const first = await visibleRows(page).first().getAttribute("data-model");
  const prices = async () =>
    (await page.locator("tr[data-model]:visible:not(.gone) td.output").allTextContents())
      .map((text) => Number(/\$([\d.]+)\s*$/.exec(text)?.[1]))
      .filter((price) => !Number.isNaN(price));
  await button.click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const rising = await prices();
  expect(rising.length).toBeGreaterThan(20);
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  await button.click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await prices()).toEqual([...rising].sort((a, b) => b - a));
  await button.click();
  await expect(page.locator("[aria-sort]")).toHaveCount(0);
  await expect(visibleRows(page).first()).toHaveAttribute("data-model", first ?? "");
});

for (const { lang, home } of languages) {
  test(`the ${lang} page converts with the rate of the European Central Bank, or with the reader's`, async ({
    page,
  }) => {
    const day = data_date.slice(0, 10);
    const found = findExchangeRate({ from: "USD", to: "CNY", on: day });
    const record = resolveModel("openai/gpt-4o-mini", { at: `${day}T00:00:00Z` }).model;
    const listed = record.price.findLast((block) => block.effective_from <= day)?.per_million_tokens?.output ?? "";
    const inYuan = (rate: string) =>
      `≈ ${formatAmount(roundToDigits(sumOfProducts([[listed, rate]]), 4), "CNY", { locale: lang, display: "narrow", minimum_decimals: 2 })}`;
    await page.goto(home);
    await ready(page);
    const cell = row(page, "openai/gpt-4o-mini").locator("td.output");
    const before = (await cell.textContent()) ?? "";
    await page.locator(".segments input[value=CNY]").check({ force: true });
    await expect(cell).toContainText(inYuan(found?.rate ?? ""));
    await expect(page.locator("[data-note]")).toContainText(found?.date ?? "");
    await expect(row(page, "alibaba-cn/qwen3.8-max").locator("td.output")).not.toContainText("≈");
    await page.locator("[name=rate]").fill("7.5");
    await expect(cell).toContainText(inYuan("7.5"));
    await expect(page.locator("[data-note]")).not.toContainText(found?.date ?? "");
    expect(query(page)).toEqual({ cur: "cny", fx: "7.5" });
    await page.locator(".segments input[value='']").check({ force: true });
    await expect(cell).toHaveText(before);
    expect(exchangeRates[0]?.name).toContain("European Central Bank");
  });
}

test("units other than tokens are estimates of the model's own tokenizer, and say so", async ({ page }) => {
  await page.goto("./en/?q=gpt-4o-mini&p=openai");
  await ready(page);
  const cell = row(page, "openai/gpt-4o-mini").locator("td.input");
  await page.locator("[name=unit]").selectOption("thousand");
  await expect(cell).toContainText("$0.00015");
  await expect(cell).not.toContainText("≈");
  await page.locator("[name=unit]").selectOption("zh");
  await expect(cell).toContainText("≈ $0.00");
  await expect(page.locator("[data-note]")).toContainText("estimated");
  await page.goto("./en/?q=glm&p=zhipu&per=en");
  await expect(page.locator("tr[data-model]:visible td.input").first()).toHaveText(/–$/);
});

test("columns can be chosen, with a blend of the reader's own", async ({ page }) => {
  await page.goto("./en/?q=gpt-4o-mini&p=openai");
  await ready(page);
  await openPanel(page, "columns");
  await page.locator("[name=columns][value=since]").uncheck();
  await page.locator("[name=columns][value=blended]").check();
  await page.locator("[name=columns][value=cutoff]").check();
  await expect(page.getByRole("columnheader", { name: /^Blended/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /^In force since/ })).toBeHidden();
  // 0.15 and 0.60 in the parts 3 : 1, then 1 : 1.
  const cell = row(page, "openai/gpt-4o-mini").locator("td.blended");
  await expect(cell).toHaveText("$0.2625");
  await page.locator("[name=mix_input]").fill("1");
  await expect(cell).toHaveText("$0.375");
  expect(query(page)).toEqual({ q: "gpt-4o-mini", p: "openai", col: "blended.cutoff.-since", mix: "1-1-0" });
  const cells = await row(page, "openai/gpt-4o-mini")
    .locator("td:visible")
    .evaluateAll((all) => all.map((each) => each.className));
  expect(cells).toEqual(["input", "cache_read", "output", "blended", "context", "cutoff", "source"]);
});

test("an address brings the whole choice back, and the back button undoes a step of it", async ({ page }) => {
  await page.goto("./en/?q=claude&by=-context&cur=cny&col=maker.-source");
  await ready(page);
  await expect(page.locator("[name=query]")).toHaveValue("claude");
  await expect(page.getByRole("columnheader", { name: /^Context/ })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("columnheader", { name: /^Maker/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /^Source/ })).toBeHidden();
  const claude = await status(page).innerText();
  await page.locator("[name=query]").press("End");
  await page.locator("[name=query]").pressSequentially(" opus");
  await expect(status(page)).not.toHaveText(claude);
  await expect.poll(() => query(page).q).toBe("claude opus");
  await page.goBack();
  await expect(page.locator("[name=query]")).toHaveValue("claude");
  await expect(status(page)).toHaveText(claude);
  await page.goForward();
  await expect(page.locator("[name=query]")).toHaveValue("claude opus");
});

test("what is shown can be copied as Markdown, CSV and JSON", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./en/?q=gpt-4o-mini&p=openai&col=-since.-source");
  await ready(page);
  const count = await visibleRows(page).count();
  await openPanel(page, "copying");
  const copy = async (format: string) => {
    await page.locator(`[data-copy=${format}]`).click();
    await expect(status(page)).toContainText(`${count} rows copied`);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const markdown = await copy("markdown");
  expect(markdown).toMatch(
    /^\| Model \| Input per 1M tokens \| Cached input per 1M tokens \| Output per 1M tokens \| Context tokens \|\n/,
  );
  expect(markdown).toContain("(openai/gpt-4o-mini) | $0.15 | $0.075 | $0.60 |");
  expect(await copy("csv")).toMatch(
    /^model,name,input,cache_read,output,context,currency,per\r\n(?:.*\r\n)*openai\/gpt-4o-mini,/,
  );
  const json = JSON.parse(await copy("json"));
  expect(json.models).toHaveLength(count);
  expect(json.models.find((each: { model: string }) => each.model === "openai/gpt-4o-mini")).toMatchObject({
    input: "0.15",
    output: "0.6",
    currency: "USD",
    per: "million_tokens",
  });
});

test("a price that has begun since the page was made is named as such", async ({ page }) => {
  await page.clock.setFixedTime("2027-01-02T00:00:00Z");
  await page.goto("./en/");
  await ready(page);
  const begun = page.locator("tr[data-model] .begun");
  const index = await page.locator("[data-index]").getAttribute("data-index");
  const { ahead } = await (await page.request.get(new URL(index ?? "", page.url()).href)).json();
  const due = ahead.filter(([, instant]: [number, string]) => instant <= "2027-01-02T00:00:00.000Z");
  expect(due.length).toBeGreaterThan(0);
  await expect(begun).toHaveCount(due.length);
});

test("a provider's name leads to its part of the table", async ({ page }) => {
  await page.goto("./en/");
  await page.locator(".folds summary").first().click();
  await page.locator(".providers a[href='#openai']").click();
  await expect(page.locator("#openai th a").first()).toBeInViewport();
});
