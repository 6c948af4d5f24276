import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { data_date } from "@org/model-pricing/catalog";
import { expect, languages, test } from "./site.ts";

const cli = fileURLToPath(new URL("../../../packages/model-pricing/bin/model-pricing.mjs", import.meta.url));
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const at = `${data_date.slice(0, 10)}T00:00:00Z`;
const paths = ["guides/", "guides/first-call/", "guides/tokens/", "guides/old-tutorials/", "guides/policy/", "search/"];

for (const { lang, home } of languages) {
  test.describe(`read in ${lang}`, () => {
    test.use({ locale: lang });
    for (const path of paths) {
      for (const colorScheme of ["light", "dark"] as const) {
        test(`axe finds nothing on the ${lang} page ${path} in ${colorScheme} colours`, async ({ page }) => {
          await page.emulateMedia({ colorScheme });
          await page.goto(`${home}${path}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        });
      }

      test(`the ${lang} page ${path} fits 360 pixels, runs nothing written into it and asks nobody else`, async ({
        page,
      }) => {
        const refused: string[] = [];
        const asked: string[] = [];
        page.on("console", (message) => {
          if (message.type() === "error") refused.push(message.text());
        });
        page.on("request", (request) => asked.push(request.url()));
        await page.setViewportSize({ width: 360, height: 800 });
        await page.goto(`${home}${path}`);
        expect(await page.locator("script:not([src]), style, [style]").count()).toBe(0);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        expect(refused).toEqual([]);
        expect(asked.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
      });
    }

    test(`the ${lang} tutorial names its twin and says its language`, async ({ page }) => {
      await page.goto(`${home}guides/first-call/`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator("main")).toHaveAttribute("lang", lang);
      const other = lang === "en" ? "zh-CN" : "en";
      await expect(page.locator(`link[rel=alternate][hreflang="${other}"]`)).toHaveCount(1);
      await page.locator(`header a[hreflang="${other}"]`).click();
      await expect(page).toHaveURL(/guides\/first-call\/$/);
      await expect(page.locator("html")).toHaveAttribute("lang", other);
    });

    test(`what the ${lang} tutorial says a call costs is what the command line says`, async ({ page }) => {
      await page.goto(`${home}guides/tokens/`);
      const shown = await page.locator("data.guide-cost").first().getAttribute("value");
      const answer = execFileSync(
        process.execPath,
        [cli, "cost", "openai/gpt-6-luna", "--input", "15000", "--output", "90000", "--at", at, "--json"],
        { encoding: "utf8" },
      );
      expect(shown).toBe(JSON.parse(answer).total);
    });
  });
}

test("a program is chosen by its language without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}en/guides/first-call/`);
  const sample = page.locator(".guide-sample").filter({ hasText: "finish_reason:" }).first();
  await expect(sample.locator('[data-panel="typescript"]')).toBeVisible();
  await sample.getByRole("radio", { name: "Python" }).check();
  await expect(sample.locator('[data-panel="python"]')).toBeVisible();
  await expect(sample.locator('[data-panel="typescript"]')).toBeHidden();
  await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
  await context.close();
});

test("a language chosen once holds for every program and the next visit", async ({ page }) => {
  await page.goto("./en/guides/first-call/");
  await page.getByRole("radio", { name: "Python" }).first().check();
  for (const panel of await page.locator('[data-panel="typescript"]').all()) await expect(panel).toBeHidden();
  await page.goto("./guides/first-call/");
  await expect(page.getByRole("radio", { name: "Python" }).first()).toBeChecked();
});

test("the copy button copies the program and says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./en/guides/first-call/");
  const figure = page.locator("figure").filter({ hasText: "first-call.ts" }).first();
  await figure.getByRole("button").click();
  await expect(figure.getByRole("button")).toHaveText("Copied");
  const file = new URL("../samples/typescript/first-call.ts", import.meta.url);
  expect(`${await page.evaluate(() => navigator.clipboard.readText())}\n`).toBe(readFileSync(file, "utf8"));
});

for (const [home, query, path] of [
  ["./", "词元", "guides/tokens/"],
  ["./", "报错", "guides/first-call/"],
  ["./en/", "encoding", "en/guides/tokens/"],
  ["./", "gpt-6-luna", "models/openai/gpt-6-luna/"],
] as const) {
  test(`a search for ${query} finds ${path}`, async ({ page }) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(`${home}search/`);
    await page.getByRole("searchbox").fill(query);
    await expect(page.locator(`[data-search-results] a[href$="${path}"]`).first()).toBeVisible();
    expect(new URL(page.url()).searchParams.get("q")).toBe(query);
    expect(refused).toEqual([]);
  });
}

test("a search for nothing that is here says so", async ({ page }) => {
  await page.goto("./en/search/?q=ქართული");
  await expect(page.getByRole("status")).toContainText("Nothing found");
});

test("every link inside the site that a tutorial has leads to a page, and to a part of it", () => {
  const base = process.env.BASE_PATH ?? "/";
  const pages = ["guides", "en/guides"].flatMap((folder) =>
    readdirSync(`${dist}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith("index.html"))
      .map((name) => `${folder}/${name}`),
  );
  expect(pages.length).toBeGreaterThan(10);
  const dead = pages.flatMap((from) => {
    const html = readFileSync(`${dist}${from}`, "utf8");
    return [...html.matchAll(/href="([^"]*)"/g)]
      .map(([, link = ""]) => link)
      .filter((link) => link.startsWith("#") || link.startsWith("/"))
      .filter((link) => {
        const [path = "", part] = link.replace(/\?[^#]*/, "").split("#");
        const file = path === "" ? from : path.slice(base.length).replace(/(^|\/)$/, "$1index.html");
        if (!existsSync(`${dist}${file}`)) return true;
        return (
          part !== undefined && !readFileSync(`${dist}${file}`, "utf8").includes(`id="${decodeURIComponent(part)}"`)
        );
      })
      .map((link) => `${from}: ${link}`);
  });
  expect(dead).toEqual([]);
});
