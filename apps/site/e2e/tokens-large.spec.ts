import { countTokens, loadEncoding } from "@org/model-pricing/tokens/exact";
import type { Page } from "@playwright/test";
import { expect as expectSoon, test } from "./site.ts";

/** Long texts on a busy machine. */
const expect = expectSoon.configure({ timeout: 45_000 });
test.setTimeout(150_000);

const SENTENCE = "The price of a token is 0.15 dollars per million; 每百万词元一元五角，按输入计。\n";
/** Repeated so often it has ten megabytes. */
const TIMES = Math.ceil(10_000_000 / Buffer.byteLength(SENTENCE));

const counted = (page: Page) => page.locator('tr[data-encoding="o200k_base"] [data-of="tokens"]');
const numberIn = async (page: Page) => Number((await counted(page).innerText()).replace(/\D/g, ""));

/** Opens the counter with its table loaded, so that only the counting is watched. */
async function openReady(page: Page): Promise<void> {
  await page.goto("./en/tokens/?m=");
  await page.fill("#text", "x");
  await expect(counted(page)).toHaveText("1");
  await page.fill("#text", "");
}

/** Chooses a file that the page itself makes: to bring in a large one would be work of the test's. */
async function chooseFile(page: Page, text: string, times: number): Promise<void> {
  await page.evaluate(
    ([repeated, count]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([repeated.repeat(count)], "long.txt"));
      const input = document.querySelector<HTMLInputElement>("#files");
      if (input) input.files = transfer.files;
      input?.dispatchEvent(new Event("change"));
    },
    [text, times] as const,
  );
}

/** Seconds of the processor that the page's own thread has had: what others do on the machine does not count. */
async function watchThread(page: Page): Promise<() => Promise<number>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
}

test.beforeAll(() => loadEncoding("o200k_base"));

test("ten megabytes are counted exactly, and hardly cost the page's own thread a moment", async ({ page }) => {
  await openReady(page);
  const secondsOf = await watchThread(page);
  const before = await secondsOf();
  await chooseFile(page, SENTENCE, TIMES);
  await expect.poll(() => numberIn(page)).toBe(countTokens(SENTENCE.repeat(TIMES), "o200k_base"));
  const spent = (await secondsOf()) - before;
  test.info().annotations.push({ type: "seconds of the page's thread", description: spent.toFixed(2) });
  expect(spent).toBeGreaterThan(0);
  expect(spent).toBeLessThan(1);
  await expect(page.locator("#view-note")).toContainText("first 20,000 characters");
});

test("counting shows how far it is and can be stopped, and a newer text is counted at once", async ({ page }) => {
  await openReady(page);
  await chooseFile(page, SENTENCE, TIMES * 12);
  await expect(page.locator(".working progress")).toHaveAttribute("value", /^0\.\d/);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.locator("#counter-status")).toHaveText("Stopped.");
  await expect(page.locator(".working")).toBeHidden();
  await chooseFile(page, SENTENCE, TIMES * 4);
  await page.getByRole("button", { name: "Clear" }).click();
  await page.fill("#text", "x y z");
  await expect(counted(page)).toHaveText("3");
  // The old work does not come back.
  await page.waitForTimeout(1500);
  await expect(counted(page)).toHaveText("3");
});

test("a worker that one endless word keeps busy is replaced when a newer text comes", async ({ page }) => {
  await openReady(page);
  let workers = page.workers().length;
  page.on("worker", () => workers++);
  // Twenty million letters without a blank: some seconds of work that cannot be broken off.
  const letters = Array.from({ length: 100_003 }, (_, index) =>
    String.fromCharCode(97 + (((index * index) % 9973) % 26)),
  );
  await chooseFile(page, letters.join(""), 200);
  // All of it is read, and the word is being counted.
  await expect(page.locator(".working progress")).toHaveAttribute("value", "1");
  await page.getByRole("button", { name: "Clear" }).click();
  await page.fill("#text", "x y z");
  await expect(counted(page)).toHaveText("3");
  expect(workers).toBe(2);
});

test("twenty thousand characters of one token each and more are all drawn, and no more than those", async ({
  page,
}) => {
  await openReady(page);
  await page.fill("#text", "龘靐齉龖".repeat(6000));
  await expect(page.locator("#pieces > div > span")).toHaveCount(20_000);
  await expect(page.locator("#view-note")).toContainText("first 20,000 characters");
});
