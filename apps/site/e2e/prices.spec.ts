import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { data_date } from "@org/model-pricing/catalog";
import { expect, languages, test } from "./site.ts";

const cli = fileURLToPath(new URL("../../../packages/model-pricing/bin/model-pricing.mjs", import.meta.url));

/** What the command line says a model's base rates are on the day that the page shows. */
function ratesOnCommandLine(model: string): Readonly<Record<string, string>> {
  const at = `${data_date.slice(0, 10)}T00:00:00Z`;
  const output = execFileSync(process.execPath, [cli, "price", model, "--at", at, "--json"], { encoding: "utf8" });
  return JSON.parse(output).price[0].per_million_tokens;
}

const decimals = (_: string, whole: string, rest = "") => `${whole}.${rest.padEnd(2, "0")}`;

for (const { lang, home } of languages) {
  for (const model of [
    "openai/gpt-4o-mini",
    "anthropic/claude-opus-5-5",
    "deepseek/deepseek-v4-flash",
    "alibaba-cn/qwen3.8-max",
  ]) {
    test(`the ${lang} page shows the price of ${model} that the command line shows`, async ({ page }) => {
      await page.goto(home);
      const rates = ratesOnCommandLine(model);
      const row = page.locator(`tr[data-model="${model}"]`);
      for (const of of ["input", "cache_read", "output"]) {
        // The price is the last text of its cell, behind marks and the price that it replaced.
        const shown = await row.locator(`td.${of}`).evaluate((cell) => cell.lastChild?.textContent ?? "");
        if (rates[of] === undefined) expect(shown).toMatch(/^[=–]$/);
        // It has every digit of the rate, and at least two decimals.
        else expect(shown.replace(/^[$¥]/, "")).toBe(rates[of].replace(/^(\d+)(?:\.(\d*))?$/, decimals));
      }
    });
  }

  test(`every priced row of the ${lang} page has a source and a date`, async ({ page }) => {
    await page.goto(home);
    const priced = page.locator("tr[data-model]", { has: page.locator("td.output, td.other", { hasText: /[$¥]/ }) });
    const count = await priced.count();
    expect(count).toBeGreaterThan(100);
    expect(await priced.locator('td a[href^="https://"] time').count()).toBe(count);
  });
}

test("a row says how well its price is witnessed, as the command line does", async ({ page }) => {
  await page.goto("./en/");
  const sign = { confirmed: "●", single: "◐", disputed: "○" } as const;
  const means = { confirmed: "two independent sources agree", single: "one source", disputed: "sources differ" };
  const output = execFileSync(process.execPath, [cli, "models", "--json"], { encoding: "utf8", maxBuffer: 1e8 });
  const models: { provider: string; id: string; price_status: keyof typeof sign | null }[] = JSON.parse(output).models;
  for (const wanted of ["confirmed", "single", "disputed"] as const) {
    const model = models.find(({ price_status }) => price_status === wanted);
    const status = page.locator(`tr[data-model="${model?.provider}/${model?.id}"] .status`);
    await expect(status).toHaveText(sign[wanted]);
    await expect(status).toHaveAttribute("title", means[wanted]);
  }
});

test("a yuan price is written in yuan, a dollar price in dollars", async ({ page }) => {
  await page.goto("./en/");
  await expect(page.locator('tr[data-model="alibaba-cn/qwen3.8-max"] td.input')).toContainText("¥");
  await expect(page.locator('tr[data-model="openai/gpt-4o-mini"] td.input')).toContainText("$");
});
