import { countTokens, loadEncoding } from "@org/model-pricing/tokens/exact";
import type { Page } from "@playwright/test";
import { expect as expectSoon, test } from "./site.ts";

/** Long texts on a busy machine. */
const expect = expectSoon.configure({ timeout: 45_000 });

const SENTENCE = "The price of a token is 0.15 dollars per million; 每百万词元一元五角，按输入计。\n";
const TEN_MEGABYTES = Buffer.from(SENTENCE.repeat(Math.ceil(10_000_000 / Buffer.byteLength(SENTENCE))));

const counted = (page: Page) => page.locator('tr[data-encoding="o200k_base"] [data-of="tokens"]');
const numberIn = async (page: Page) => Number((await counted(page).innerText()).replace(/\D/g, ""));
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "text/plain", buffer });

/** Watches how long the page's own thread is held up at once, at most, in milliseconds. */
async function watchPauses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { longest: 0 };
    let before = performance.now();
    const look = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - before);
      before = now;
      setTimeout(look, 0);
    };
    look();
    Object.assign(window, { seenPauses: seen });
  });
  return () => page.evaluate(() => (window as unknown as { seenPauses: { longest: number } }).seenPauses.longest);
}

test.beforeAll(() => loadEncoding("o200k_base"));

test("ten megabytes are counted exactly, and the page goes on answering", async ({ page }) => {
  await page.goto("./en/tokens/");
  // The table is there already; what is watched is the counting.
  await page.fill("#text", "x");
  await expect(counted(page)).toHaveText("1");
  await page.fill("#text", "");
  const longestPause = await watchPauses(page);
  await page.setInputFiles("#files", file("long.txt", TEN_MEGABYTES));
  await expect(page.locator(".working progress")).toBeVisible();
  await expect.poll(() => numberIn(page)).toBe(countTokens(TEN_MEGABYTES.toString(), "o200k_base"));
  await expect(page.locator("#view-note")).toContainText("first 20,000 characters");
  const pause = await longestPause();
  test.info().annotations.push({ type: "longest pause of the page, ms", description: pause.toFixed(0) });
  // The work is some seconds of a whole thread; a page that did it itself would stand still for them.
  expect(pause).toBeLessThan(1000);
});

test("counting can be stopped, and a newer text is counted at once", async ({ page }) => {
  await page.goto("./en/tokens/");
  await page.fill("#text", "x");
  await expect(counted(page)).toHaveText("1");
  const huge = Buffer.concat(Array.from({ length: 4 }, () => TEN_MEGABYTES));
  await page.setInputFiles("#files", file("huge.txt", huge));
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.locator("#counter-status")).toHaveText("Stopped.");
  await expect(page.locator(".working")).toBeHidden();
  await page.setInputFiles("#files", file("huge2.txt", huge));
  await page.getByRole("button", { name: "Clear" }).click();
  await page.fill("#text", "x y z");
  await expect(counted(page)).toHaveText("3");
  // The old work does not come back.
  await page.waitForTimeout(1500);
  await expect(counted(page)).toHaveText("3");
});

test("a worker that one endless word keeps busy is replaced when a newer text comes", async ({ page }) => {
  await page.goto("./en/tokens/?m=");
  await page.fill("#text", "x");
  await expect(counted(page)).toHaveText("1");
  await page.setInputFiles("#files", file("word.txt", Buffer.from("a".repeat(24_000_000))));
  await expect(page.locator(".working progress")).toBeVisible();
  await page.waitForTimeout(500);
  await page.getByRole("button", { name: "Clear" }).click();
  await page.fill("#text", "x y z");
  await expect(counted(page)).toHaveText("3");
});

test("twenty thousand characters of one token each are drawn without a long pause", async ({ page }) => {
  await page.goto("./en/tokens/");
  await page.fill("#text", "x");
  await expect(counted(page)).toHaveText("1");
  const text = Array.from({ length: 20_000 }, (_, index) => "龘靐齉龖".charAt(index % 4)).join("");
  const longestPause = await watchPauses(page);
  await page.evaluate((value) => {
    const field = document.querySelector<HTMLTextAreaElement>("#text");
    if (field) field.value = value;
    field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
  await expect(page.locator("#pieces > span")).toHaveCount(20_000);
  const pause = await longestPause();
  test.info().annotations.push({ type: "longest pause of the page, ms", description: pause.toFixed(0) });
  expect(pause).toBeLessThan(2000);
});
