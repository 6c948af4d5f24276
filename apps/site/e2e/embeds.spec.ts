import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import * as catalog from "@org/model-pricing/catalog";
import { checkModels, chooseProviders, describeKey, explainError } from "@org/model-pricing/guide";
import { providers } from "@org/model-pricing/providers";
import type { Page } from "@playwright/test";
import { expect, languages, test } from "./site.ts";

const cli = fileURLToPath(new URL("../../../packages/model-pricing/bin/model-pricing.mjs", import.meta.url));
const scripts = fileURLToPath(new URL("../dist/_astro/", import.meta.url));
const NOW = "2026-11-24T08:00:00Z";
const CODE = 'client.chat(model="gpt-4o")\nMODEL=claude-opus-5-5\nmodel: "gpt-4o-minni-3"\nmodel="o1-mini"';
const KEY = "sk-svcacct-0000000000T3BlbkFJ0000000000";
const PAGES = { error: "errors", key: "key-safety", models: "migrate-retired-models", choose: "mainland-china" };

const embed = (page: Page, kind: keyof typeof PAGES) => page.locator(`[data-embed=${kind}]`);
const done = (page: Page, kind: keyof typeof PAGES) => expect(embed(page, kind)).toHaveAttribute("data-state", "done");

async function open(page: Page, home: string, kind: keyof typeof PAGES): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await page.goto(`${home}guides/${PAGES[kind]}/`);
  await expect(embed(page, kind)).toHaveAttribute("data-ready", "");
}

async function fillIn(page: Page, kind: keyof typeof PAGES): Promise<void> {
  if (kind === "error") await embed(page, kind).locator("textarea").fill("429 insufficient_quota");
  if (kind === "key") await embed(page, kind).locator("input").fill(KEY);
  if (kind === "models") await embed(page, kind).locator("textarea").fill(CODE);
  if (kind === "choose") await embed(page, kind).locator("[name=currency]").selectOption("USD");
  await page.clock.runFor(1000);
  await done(page, kind);
}

for (const { lang, home } of languages) {
  const words = lang === "en" ? "en" : "zh";

  for (const text of [
    "429 insufficient_quota",
    '{"error":{"code":"unsupported_country_region_territory","message":"Country, region, or territory not supported"}}',
    "HTTP/1.1 429 Too Many Requests\nretry-after: 7\n\n{}",
    "<b>nonsense</b>",
  ]) {
    test(`the ${lang} decoder says of ${JSON.stringify(text)} what the package says`, async ({ page }) => {
      await open(page, home, "error");
      await embed(page, "error").locator("textarea").fill(text);
      await page.clock.runFor(1000);
      await done(page, "error");
      const expected = explainError(text, { lang: words });
      const answer = embed(page, "error").locator("[data-place=answer]");
      await expect(answer.locator("[data-kind]")).toHaveText(expected.title);
      await expect(answer.locator("[data-kind]")).toHaveAttribute("data-kind", expected.kind);
      await expect(answer.locator("[data-retry]")).toHaveAttribute("data-retry", expected.retry);
      for (const each of [expected.meaning, expected.retry_text, ...expected.steps, ...expected.notes])
        await expect(answer).toContainText(each);
      const sources = await answer.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(sources).toEqual(expected.sources.map(({ source }) => source));
      await expect(answer.locator("b")).toHaveCount(0);
    });
  }

  for (const key of [KEY, ` "${KEY}" `, "sk-0000000000000000", "your-api-key", "zzzz0000"]) {
    test(`the ${lang} checker says of the key ${JSON.stringify(key)} what the package says`, async ({ page }) => {
      await open(page, home, "key");
      const field = embed(page, "key").locator("input");
      await expect(field).toHaveAttribute("type", "password");
      await expect(field).toHaveAttribute("autocomplete", "off");
      await field.fill(key);
      await page.clock.runFor(1000);
      await done(page, "key");
      const expected = describeKey(key, { lang: words });
      const answer = embed(page, "key").locator("[data-place=answer]");
      await expect(answer.locator("[data-result]")).toHaveText(expected.summary);
      await expect(answer.locator("[data-result]")).toHaveAttribute("data-result", expected.result);
      for (const each of [...expected.problems, ...expected.cannot_tell]) await expect(answer).toContainText(each);
      await expect(answer).not.toContainText(key.trim());
    });
  }

  test(`the ${lang} checker says of models what the package and the command say`, async ({ page }) => {
    await open(page, home, "models");
    await fillIn(page, "models");
    const { models } = checkModels(CODE, catalog, { at: NOW });
    expect(models.length).toBe(4);
    const printed = execFileSync(process.execPath, [cli, "check-models", "-", "--at", NOW, "--json"], { input: CODE });
    expect(JSON.parse(printed.toString()).files[0].models).toEqual(models);
    const rows = embed(page, "models").locator("tbody tr");
    await expect(rows).toHaveCount(models.length);
    for (const [index, { id, state, shutdown_on, replacement }] of models.entries()) {
      const row = rows.nth(index);
      await expect(row.locator("code")).toHaveText(id);
      await expect(row).toHaveAttribute("data-state", state);
      if (shutdown_on !== undefined) await expect(row).toContainText(shutdown_on);
      if (replacement === undefined) continue;
      const { slug, name } = catalog.resolveModel(replacement).model;
      const link = row.locator("td").last().locator("a");
      await expect(link).toHaveText(name);
      expect(await link.getAttribute("href")).toContain(`${replacement.split("/")[0]}/${slug}/`);
    }
  });

  test(`the ${lang} chooser answers for every provider what the package answers, and ranks none`, async ({ page }) => {
    await open(page, home, "choose");
    const table = embed(page, "choose").locator("table");
    const shown = () =>
      table
        .locator("tbody tr")
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.getAttribute("data-provider"),
            ...[...row.querySelectorAll("[data-answer]")].map((cell) => cell.getAttribute("data-answer")),
          ]),
        );
    const expected = (needs: Parameters<typeof chooseProviders>[1]) =>
      chooseProviders(providers, needs, { models: catalog.models }).map(({ provider, answers }) => [
        provider,
        ...answers.map(({ answer }) => answer),
      ]);
    expect(await shown()).toEqual(expected({ place: "cn", data: true, budget: true, currency: "CNY" }));
    await embed(page, "choose").locator("[name=place]").selectOption("elsewhere");
    await embed(page, "choose").locator("[name=currency]").selectOption("USD");
    await embed(page, "choose").locator("[name=data]").uncheck();
    await page.clock.runFor(1000);
    await done(page, "choose");
    expect(await shown()).toEqual(expected({ place: "elsewhere", budget: true, currency: "USD" }));
    const rules = chooseProviders(providers, { place: "elsewhere", budget: true, currency: "USD" }).flatMap(
      ({ answers }) => answers.flatMap(({ statements }) => statements),
    );
    const dated = embed(page, "choose").locator(".embed-rules dd");
    await expect(dated).toHaveCount(rules.length);
    for (const [index, { source, checked_on }] of rules.entries()) {
      await expect(dated.nth(index).locator("a")).toHaveAttribute("href", source);
      await expect(dated.nth(index)).toContainText(checked_on);
    }
  });

  test(`without JavaScript the ${lang} tools name the command, the table stands, and no field is there`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [kind, slug] of Object.entries(PAGES)) {
      await page.goto(`${baseURL}${home}guides/${slug}/`);
      const root = embed(page, kind as keyof typeof PAGES);
      await expect(root.locator(".embed-no-script")).toBeVisible();
      await expect(root.locator(":is(input, select, textarea, button):visible")).toHaveCount(0);
      if (kind === "error") await expect(root).toContainText("model-pricing explain-error");
      if (kind === "models") await expect(root).toContainText("model-pricing check-models");
      if (kind === "choose") await expect(root.locator("tbody tr")).toHaveCount(providers.length);
    }
    await context.close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing in the ${lang} tools with answers in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const kind of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
        await open(page, home, kind);
        await fillIn(page, kind);
        const { violations } = await new AxeBuilder({ page }).include(".embed").analyze();
        expect(violations.map(({ id, nodes }) => `${kind} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  }
}

test("nothing that is entered leaves the browser or stays in it", async ({ page, context }) => {
  const asked: string[] = [];
  for (const kind of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
    await open(page, "./en/", kind);
    await page.waitForLoadState("networkidle");
    const note = (request: { method: () => string; url: () => string; postData: () => string | null }) =>
      asked.push(`${kind} ${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ""}`.trim());
    page.on("request", note);
    await fillIn(page, kind);
    await page.waitForLoadState("networkidle");
    page.off("request", note);
    expect(page.url()).not.toMatch(/sk-|gpt|quota|\?/);
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(/sk-|gpt|quota/);
  }
  const base = new URL(page.url()).pathname.replace("en/guides/mainland-china/", "");
  expect(asked).toEqual([`models GET ${base}data/model-checks.json`, `choose GET ${base}data/provider-rules.json`]);
  expect(await context.cookies()).toEqual([]);
});

test("the key is checked offline, and is gone from the field when the page is left", async ({ page, context }) => {
  await open(page, "./en/", "key");
  await context.setOffline(true);
  await fillIn(page, "key");
  await expect(embed(page, "key").locator("[data-result]")).toHaveAttribute("data-kind", "service");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  await expect(embed(page, "key").locator("input")).toHaveValue("");
  await expect(embed(page, "key").locator("[data-place=answer]")).toBeEmpty();
});

test("on a phone nothing is wider than the screen, and targets are large", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const kind of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
    await open(page, "./", kind);
    await fillIn(page, kind);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const controls = embed(page, kind).locator(
      ":is(input:not([type=checkbox]), select, textarea, button, .check):visible",
    );
    expect(await controls.count()).toBeGreaterThan(0);
    for (const control of await controls.all())
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

for (const name of ["ErrorDecoder", "KeyChecker", "ModelChecker", "ProviderChooser"]) {
  test(`the script of ${name}, with all that it imports, is at most 25 kB`, () => {
    const first = readdirSync(scripts).filter((file) => file.startsWith(`${name}.`) && file.endsWith(".js"));
    expect(first).toHaveLength(1);
    const files = new Set(first);
    for (const file of files) {
      for (const [, imported = ""] of readFileSync(`${scripts}${file}`, "utf8").matchAll(
        /(?:from|import)\s*"\.\/([^"]+)"/g,
      ))
        files.add(imported);
    }
    expect(files.size).toBeGreaterThan(1);
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${scripts}${file}`)).length, 0);
    test.info().annotations.push({ type: "bytes", description: String(bytes) });
    expect(bytes).toBeLessThanOrEqual(25_000);
  });
}
