// Measures what a reader feels when typing into the price table: from the key press to the frame that shows the result.
// node bench/filter-home.ts, after a build of the site; CHROME_PATH names a browser where Playwright has none.
import { type Browser, chromium, type Page } from "@playwright/test";
import serveSite from "../e2e/serve-site.ts";

interface Sample {
  readonly step: string;
  readonly milliseconds: number;
}

/** Typed one after the other: from everything to little, to nothing, and back to everything. */
const STEPS = [
  "q",
  "w",
  "e",
  "n",
  "Backspace",
  "Backspace",
  "Backspace",
  "Backspace",
  "4",
  "o",
  "z",
  "Backspace",
  "Backspace",
  "Backspace",
];
const ROUNDS = 5;

/** Time from each key's event to the first task after the next frame, in the page's own clock. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

async function measureKeys(page: Page): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  await page.locator("[name=query]").focus();
  for (const step of STEPS) {
    const before = samples.length;
    await page.keyboard.press(step);
    const milliseconds = await page.waitForFunction((count) => {
      const { keyTimes } = window as unknown as { keyTimes: number[] };
      return keyTimes.length > count ? keyTimes[count] : undefined;
    }, before);
    samples.push({ step, milliseconds: (await milliseconds.jsonValue()) ?? Number.NaN });
    await page.waitForTimeout(150);
  }
  return samples;
}

async function measureRound(browser: Browser): Promise<readonly Sample[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(process.env.E2E_ADDRESS ?? "");
  await page.locator("thead button").first().waitFor();
  await page.waitForTimeout(500);
  await watchKeys(page);
  const samples = await measureKeys(page);
  await page.close();
  return samples;
}

const stop = await serveSite();
const browser = await chromium.launch({
  ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
  args: ["--disable-gpu"],
});
const rounds: (readonly Sample[])[] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push(await measureRound(browser));
await browser.close();
await stop();

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const all = rounds.flat().map(({ milliseconds }) => milliseconds);
const lines = STEPS.map((step, place) => {
  const median = middle(rounds.map((samples) => samples[place]?.milliseconds ?? Number.NaN));
  return `${step.padEnd(10)} ${median.toFixed(1).padStart(6)} ms`;
});
process.stdout.write(
  `${lines.join("\n")}\nmedian ${middle(all).toFixed(1)} ms, worst ${Math.max(...all).toFixed(1)} ms\n`,
);
