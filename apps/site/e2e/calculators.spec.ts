import { readFile } from "node:fs/promises";
import { CASES, figures, fresh, ready, run } from "./calculator-page.ts";
import { expect, test } from "./site.ts";

for (const [calculator, query] of CASES) {
  test(`${calculator} gives the command's figures for ${query.slice(0, 110)}`, async ({ page }) => {
    await page.goto(`./en/calculators/${calculator}/${query}`);
    await ready(page);
    await fresh(page);
    const command = await page.locator("[data-place=command]").innerText();
    const { shown, expected } = await figures(page, JSON.parse(run(command, "--json")));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(expected);
  });
}

test("the published case comes to 5.85 and 97.50 dollars", async ({ page }) => {
  await page.goto("./en/calculators/monthly/");
  const cases = page.locator(".case a");
  await expect(cases).toHaveText(["GPT-4o mini $5.85", "GPT-4o $97.50"]);
  await cases.nth(1).click();
  await ready(page);
  await expect(page.locator("[data-of='totals.month']")).toHaveText("$97.50");
  const doubled = page.getByRole("table", { name: /if one figure doubles/ });
  await expect(doubled.getByRole("row", { name: /^Requests a day/ })).toContainText("$195.00+100%");
  await expect(doubled.getByRole("row", { name: /^Output tokens/ })).toContainText("$187.50+92.3%");
});

test("the lines can be saved as the CSV that the command prints", async ({ page }) => {
  await page.goto(`./en/calculators/conversation/${CASES.find(([name]) => name === "conversation")?.[1]}`);
  await ready(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("conversation.csv");
  const csv = await readFile((await download.path()) ?? "", "utf8");
  const command = await page.locator("[data-place=command]").innerText();
  expect(csv.trimEnd()).toBe(run(command, "--csv").trimEnd());
  expect(csv.split("\n")).toHaveLength(81);
});

test("a link keeps the figures and the moment, and gives the same answer to whoever opens it", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./en/calculators/request/");
  await ready(page);
  await page.getByLabel("Output tokens, each request").fill("1,234");
  await expect(page).toHaveURL(/output_tokens=1234/);
  expect(page.url()).not.toContain("at=");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator("[data-place=note]")).toHaveText("Copied.");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/at=2/);
  const total = await page.locator("[data-of='totals.total']").getAttribute("value");
  await page.clock.setFixedTime("2027-06-01T00:00:00Z");
  await page.goto(link);
  await ready(page);
  await expect(page.getByLabel("Output tokens, each request")).toHaveValue("1,234");
  await expect(page.locator("[data-of='totals.total']")).toHaveAttribute("value", total ?? "");
});
