import AxeBuilder from "@axe-core/playwright";
import { findPrice, type ModelRecord } from "@org/model-pricing";
import { data_date, models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import type { APIRequestContext } from "@playwright/test";
import type { Change } from "../src/lib/changes/change.ts";
import { changesOfYear, recentChanges } from "../src/lib/changes/change-sets.ts";
import { expect, languages, test } from "./site.ts";

async function allChanges(request: APIRequestContext): Promise<readonly Change[]> {
  return (await (await request.get("./api/v1/changes.json")).json()).changes;
}

const recordOf = new Map(models.map((model) => [`${model.provider}/${model.slug}`, model]));

test("the API's changes have one id each, newest first, and every step is what the engine finds on both sides", async ({
  request,
}) => {
  const changes = await allChanges(request);
  expect(changes.length).toBeGreaterThan(500);
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  expect(changes.map(({ date }) => date)).toEqual(
    changes
      .map(({ date }) => date)
      .sort()
      .reverse(),
  );
  const wrong: string[] = [];
  let compared = 0;
  for (const { id, date, provider, slug, steps } of changes) {
    const model = recordOf.get(`${provider}/${slug}`);
    for (const { currency, per, unit, conditions, before, after } of steps) {
      if (!model || conditions !== null) continue;
      const block = model.price.find((each) => each.currency === currency && each.effective_from.startsWith(date));
      const start = Date.parse(block?.starts_at ?? block?.effective_from ?? "");
      const isGone = block?.withdrawn || block?.unknown;
      if (!isGone && baseRate(model, start, currency, per, unit) !== (after ?? undefined)) wrong.push(`${id} ${unit}`);
      // Where nobody knew the price just before, the last known one is meant.
      const last = findPrice(model, { at: start - 1, currency });
      if (last && baseRate(model, start - 1, currency, per, unit) !== (before ?? undefined))
        wrong.push(`${id} ${unit}`);
      compared += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(1000);
});

function baseRate(model: ModelRecord, at: number, currency: string, per: string, unit: string): string | undefined {
  const table = findPrice(model, { at, currency })?.[per as "per_million_tokens"] as Record<string, string> | undefined;
  let rate = table?.[unit];
  while (rate !== undefined && !/^\d/.test(rate)) rate = table?.[rate];
  return rate;
}

for (const { lang, home } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} list of changes in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      // Rows are of one make: those of one provider show what axe would say of all, in a fraction of the time.
      await page.goto(`${home}changes/?provider=deepseek`);
      await page.locator("tr[hidden], section[hidden], details[hidden]").evaluateAll((all) => {
        for (const hidden of all) hidden.remove();
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test(`the ${lang} pages of changes list what the API has, and lead to every year`, async ({ page, request }) => {
    const changes = await allChanges(request);
    await page.goto(`${home}changes/`);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    const listed = async (within: string) => {
      const counts = await page
        .locator(`${within} tr[data-kind]`)
        .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-count") ?? 1)));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    expect(await listed("#prices")).toBe(recentChanges(changes, data_date.slice(0, 10)).length);
    expect(await listed("#coming")).toBe(changes.filter(({ scheduled }) => scheduled).length);
    const years = page.locator(".record-head .actions a", { hasText: /^\d{4}$/ });
    const addresses = await years.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
      await page.goto(address);
      const year = /(\d{4})\/$/.exec(address)?.[1] ?? "";
      await expect(page.locator('main [aria-current="page"]').first()).toHaveText(year);
      expect(await listed("#prices")).toBe(changesOfYear(changes, year).length);
    }
  });

  test(`a cut on the ${lang} page shows both prices and the percentage of the API`, async ({ page, request }) => {
    const changes = recentChanges(await allChanges(request), data_date.slice(0, 10));
    const isMain = (step: Change["steps"][number]) =>
      step.unit === "output" && step.per === "per_million_tokens" && step.conditions === null && step.before !== null;
    const cut = changes.find(({ kind, basis, steps }) => kind === "cut" && basis === "exact" && steps.some(isMain));
    const step = cut?.steps.find(isMain);
    await page.goto(`${home}changes/`);
    const row = page
      .locator(`tr[data-kind="cut"][data-provider="${cut?.provider}"]`)
      .filter({ has: page.locator(`time[datetime="${cut?.date}"]`) })
      .filter({ has: page.locator(`a[href$="/models/${cut?.provider}/${cut?.slug}/"]`) });
    const cell = row.locator("td.number").nth(1);
    await expect(cell.locator("data")).toHaveAttribute("value", step?.after ?? "");
    expect(Number((await cell.locator("s").innerText()).replace(/[^\d.]/g, ""))).toBe(Number(step?.before));
    await expect(cell.locator("small")).toContainText((step?.percent ?? "").replace("-", "−"));
    const sources = await row.locator("td.what a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(sources).toEqual(cut?.sources);
  });

  for (const width of [360, 768, 1280]) {
    test(`the ${lang} list of changes does not scroll sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${home}changes/`);
      await page.locator("details.witnesses summary").click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test(`the filter of the ${lang} page hides lines, says how many stay, and is in the address`, async ({ page }) => {
    await page.goto(`${home}changes/`);
    const visible = page.locator("tr[data-kind]:not([hidden])");
    const all = await visible.count();
    await page.locator("select[name=kind]").selectOption("cut");
    await page.locator("select[name=provider]").selectOption("deepseek");
    const shown = await visible.count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(
      await page.locator('tr[data-kind]:not([hidden]):not([data-kind="cut"][data-provider="deepseek"])').count(),
    ).toBe(0);
    await expect(page.locator("[role=status]")).toContainText(String(shown));
    expect(new URL(page.url()).search).toBe("?kind=cut&provider=deepseek");
    await page.reload();
    await expect(page.locator("select[name=kind]")).toHaveValue("cut");
    await expect(visible).toHaveCount(shown);
    await page.locator("form.change-filter button").click();
    // A form is reset before its script hears of it.
    await expect(visible).toHaveCount(all);
    await expect.poll(() => new URL(page.url()).search).toBe("");
    await page.goto(`${home}changes/?kind=withdrawn-by-nobody`);
    await expect(visible).toHaveCount(all);
  });
}

test("the list is whole without JavaScript, and shows no filter that cannot work", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}changes/`);
  expect(await page.locator("#prices tr[data-kind]").count()).toBeGreaterThan(300);
  await expect(page.locator("form.change-filter")).toBeHidden();
  await context.close();
});

test("scripts of the page are files, as its content security policy asks", async ({ page }) => {
  await page.goto("./changes/");
  const scripts = await page.locator("script").evaluateAll((all) => all.map((each) => each.getAttribute("src")));
  expect(scripts.length).toBeGreaterThan(0);
  for (const src of scripts) expect(src).toMatch(/\/_astro\/.+\.js$/);
});

test("every provider has feeds that say the same in three formats", async ({ page, request }) => {
  await page.goto("./en/api/");
  /** What a browser's XML parser finds in a feed; it throws where the text is no XML. */
  const read = (text: string) =>
    page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, "application/xml");
      const failure = document.querySelector("parsererror");
      if (failure) throw new Error(failure.textContent ?? "");
      const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent);
      const root = document.documentElement;
      const dates = texts("item > pubDate, entry > updated").map((date) => new Date(date ?? "").toISOString());
      return {
        root: `${root.nodeName} ${root.getAttribute("version") ?? root.namespaceURI}`,
        ids: texts("item > guid, entry > id"),
        titles: texts("item > title, entry > title"),
        html: texts("item > description, entry > content"),
        dates,
      };
    }, text);
  for (const name of ["all", ...providers.map(({ id }) => id)]) {
    const [rss = "", atom = "", json = ""] = await Promise.all(
      ["rss", "atom", "json"].map(async (format) => (await request.get(`./feeds/${name}.${format}`)).text()),
    );
    const items: Record<"id" | "title" | "date_published" | "content_html", string>[] = JSON.parse(json).items;
    const told = {
      ids: items.map(({ id }) => id),
      titles: items.map(({ title }) => title),
      html: items.map(({ content_html }) => content_html),
      dates: items.map(({ date_published }) => new Date(date_published).toISOString()),
    };
    expect(await read(rss), name).toEqual({ root: "rss 2.0", ...told });
    expect(await read(atom), name).toEqual({ root: "feed http://www.w3.org/2005/Atom", ...told });
    expect(new Set(told.ids).size, name).toBe(items.length);
    for (const { id, date_published } of items) {
      expect(id).toMatch(/^tag:[^,]+,2026:change\/[!-~]+\/\d{4}-\d\d-\d\d(\/\w+)?$/);
      expect(date_published <= `${data_date.slice(0, 10)}T00:00:00Z`, id).toBe(true);
    }
  }
});

test("the feed of all is named in the page's head, and its items lead to pages", async ({ page, request }) => {
  await page.goto("./en/changes/");
  for (const type of ["rss+xml", "atom+xml", "feed+json"]) {
    const href = await page.locator(`link[rel=alternate][type="application/${type}"]`).getAttribute("href");
    expect((await request.get(href ?? "")).ok(), type).toBe(true);
  }
  const feed = await (await request.get("./feeds/all.json")).json();
  expect(feed._model_pricing.data_date).toBe(data_date);
  expect(feed.items.length).toBeGreaterThan(50);
  for (const { url, content_html } of feed.items.slice(0, 5)) {
    expect((await request.get(new URL(url).pathname)).ok(), url).toBe(true);
    expect(content_html).toContain('lang="en"');
  }
});
