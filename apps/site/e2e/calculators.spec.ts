import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, languages, test } from "./site.ts";

const BIN = new URL("../../../packages/model-pricing/bin/model-pricing.mjs", import.meta.url).pathname;
const AT = "at=2026-11-24T08:00:00Z";

/** Addresses of calculators, several for those whose questions branch. */
const CASES: readonly (readonly [calculator: string, query: string])[] = [
  ["request", `?model=openai/gpt-4o-mini&input_tokens=1200&output_tokens=300&requests=1000&${AT}`],
  [
    "request",
    `?model=anthropic/claude-opus-5-5&input_tokens=12000&cache_read_input_tokens=7000&cache_creation_input_tokens=3000&output_tokens=900&reasoning_output_tokens=400&${AT}`,
  ],
  [
    "request",
    `?model=deepseek/deepseek-flash&currency=USD&input_tokens=9000&output_tokens=100&requests=3&at=2026-11-24T02:30:00Z`,
  ],
  ["conversation", `?model=openai/gpt-4o&turns=40&user_tokens=120&answer_tokens=250&system_tokens=1500&${AT}`],
  ["monthly", `?model=openai/gpt-4o-mini&input_tokens=100&output_tokens=300&requests_per_day=1000&days=30&${AT}`],
  ["monthly", `?model=openai/gpt-4o&input_tokens=100&output_tokens=300&requests_per_day=1000&days=30&${AT}`],
  [
    "monthly",
    `?model=deepseek/deepseek-flash&input_tokens=2000&output_tokens=400&requests_per_day=500&days=30&hours=mixed&peak_share=0.35&${AT}`,
  ],
  [
    "monthly",
    `?model=deepseek/deepseek-flash&input_tokens=2000&output_tokens=400&requests_per_day=500&hours=peak&${AT}`,
  ],
  [
    "subscription-or-api",
    `?subscription=openai/chatgpt-plus&model=openai/gpt-4o&input_tokens=1000&output_tokens=500&requests=600&${AT}`,
  ],
  [
    "subscription-or-api",
    `?subscription=own&fee=49&fee_currency=CNY&fee_per=year&included_tokens=10000000&model=openai/gpt-4o&input_tokens=1000&output_tokens=500&${AT}`,
  ],
  ["cache-write", `?model=anthropic/claude-opus-5-5&cached_tokens=10000&lifetime=1h&reads=5&${AT}`],
  ["batch", `?model=openai/gpt-4o&input_tokens=100&output_tokens=300&requests=30000&${AT}`],
  [
    "budget",
    `?budget=100&spent=60&currency=USD&alert_share=0.8&utc_offset=-300&model=openai/gpt-4o&input_tokens=100&output_tokens=300&${AT}`,
  ],
  ["budget", `?budget=100&spent=120&currency=CNY&utc_offset=480&model=&${AT}`],
  [
    "hidden-costs",
    `?model=openai/gpt-4o&input_tokens=100&output_tokens=300&requests=30000&system_tokens=900&tool_tokens=600&reasoning_tokens=50&retry_share=0.05&test_share=0.1&${AT}`,
  ],
  [
    "routes",
    "?amount=100&currency=USD&way_1=Bank card&exchange_share_1=0.015&way_2=It's mine&card_fee_2=10&topup_fee_2=1.5&topups_2=2&topup_share_2=0.035",
  ],
];

const answer = (page: Page) => page.locator("[data-place=answer]");
const ready = (page: Page) =>
  expect(page.locator("[data-calculator][data-ready] [data-place=answer][data-state]")).toBeVisible();
const fresh = (page: Page) => expect(answer(page)).toHaveAttribute("data-state", "fresh");

/** Runs the command that the page shows, through a shell, as a reader would. */
function run(command: string, flag: string): string {
  const local = command.replace("npx @org/model-pricing", `"${process.execPath}" "${BIN}"`);
  try {
    return execFileSync("sh", ["-c", `${local} ${flag}`], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    // A budget that is exceeded exits with 2 after its answer.
    const { status, stdout } = error as { status: number; stdout: string };
    expect(status).toBe(2);
    return stdout;
  }
}

/** What a figure of the page says, and what the command's JSON has in its place. */
async function figures(page: Page, json: unknown) {
  const shown = await page
    .locator("[data-place=head] data[data-of]")
    .evaluateAll((all) => all.map((each) => [(each as HTMLElement).dataset.of ?? "", (each as HTMLDataElement).value]));
  const pick = (path: string) =>
    path.split(".").reduce<unknown>((whole, key) => (whole as Record<string, unknown>)[key], json);
  return { shown, expected: shown.map(([of = ""]) => [of, String(pick(of) ?? "")]) };
}

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

test("bad input says what was expected beside its field, and the last answer stays, marked as old", async ({
  page,
}) => {
  await page.goto(`./en/calculators/request/${CASES[0]?.[1]}`);
  await ready(page);
  const before = await page.locator("[data-of='totals.total']").innerText();
  const input = page.getByLabel("Input tokens, each request");
  await input.fill("12.5");
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await expect(input).toHaveAccessibleDescription("Expected a whole number from 0 to 1,000,000,000,000.");
  await expect(answer(page)).toHaveAttribute("data-state", "old");
  await expect(page.locator("[data-place=old]")).toContainText("earlier figures");
  await expect(page.locator("[data-of='totals.total']")).toHaveText(before);
  await expect(page.locator("[data-place=spoken]")).toContainText("Input tokens");
  await input.fill("５００");
  await expect(input).toHaveAttribute("aria-invalid", "false");
  await fresh(page);
  await page.getByLabel("of the input, read from a cache").fill("501");
  await expect(page.getByLabel("of the input, read from a cache")).toHaveAccessibleDescription(
    "501 is more than the 500 that it is a part of.",
  );
});

test("a price that nobody knows is said, never taken for 0", async ({ page }) => {
  await page.goto(`./en/calculators/batch/?model=deepseek/deepseek-flash&input_tokens=100&output_tokens=300&${AT}`);
  await ready(page);
  await expect(answer(page)).toHaveAttribute("data-state", "none");
  await expect(page.locator(".refused")).toContainText("No discount is supposed");
  await expect(page.locator("[data-place=head] data")).toHaveCount(0);
  await page.goto(
    "./calculators/request/?model=openai/gpt-4o-mini&input_tokens=100&output_tokens=300&at=2020-01-01T00:00:00Z",
  );
  await ready(page);
  await expect(page.locator(".refused")).toContainText("未知不等于免费");
});

test("an id that is no model is an error of its field, with suggestions that work", async ({ page }) => {
  await page.goto(`./en/calculators/request/?model=openai/gpt-4o-minni&input_tokens=100&output_tokens=300&${AT}`);
  await ready(page);
  const field = page.getByRole("combobox", { name: "Model" });
  await expect(field).toHaveAccessibleDescription(/“openai\/gpt-4o-minni” is no model of the catalog/);
  await page.getByRole("button", { name: "openai/gpt-4o-mini", exact: true }).click();
  await fresh(page);
  await expect(field).toHaveValue("GPT-4o mini");
  await expect(page).toHaveURL(/model=openai\/gpt-4o-mini&/);
});

test("a calculator can be worked with the keyboard alone", async ({ page }) => {
  await page.goto("./en/calculators/monthly/");
  await ready(page);
  const named = () =>
    page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent?.trim());
  const tabTo = async (name: string) => {
    for (let step = 0; step < 40 && (await named()) !== name; step++) await page.keyboard.press("Tab");
    expect(await named()).toBe(name);
  };
  await tabTo("Chat");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Requests a day")).toHaveValue("200");
  await tabTo("model");
  await page.keyboard.type("deepseek-flash");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/model=deepseek\/deepseek-flash/);
  await tabTo("hours");
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/hours=off_peak/);
  const cheap = await page.locator("[data-of='totals.month']").getAttribute("value");
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/hours=peak/);
  const dear = await page.locator("[data-of='totals.month']").getAttribute("value");
  expect(Number(dear)).toBeGreaterThan(Number(cheap));
  await expect(page.locator("[data-of='totals.month_off_peak']")).toHaveAttribute("value", cheap ?? "");
  await expect(page.locator("[data-of='totals.month_peak']")).toHaveAttribute("value", dear ?? "");
});

test("the accessibility tree has named fields, the answer as a region, tables with heads, and a spoken answer", async ({
  page,
}) => {
  await page.goto(`./en/calculators/monthly/${CASES[4]?.[1]}`);
  await ready(page);
  await expect(page.locator("[data-place=spoken]")).toHaveText("A month: $5.85.");
  await expect(page.locator("[data-calculator]")).toMatchAriaSnapshot(`
    - form "Your figures":
      - group "Start from":
        - button "Customer service"
        - button "Chat"
        - button "Writing"
        - button "Coding"
      - combobox "Model": GPT-4o mini
      - paragraph: Type a name, an id or a provider.
      - textbox "Input tokens, each request": "100"
      - textbox "of the input, read from a cache"
      - textbox "Output tokens, each request": "300"
      - textbox "Requests a day": 1,000
      - textbox "Days": "30"
      - group: More
    - region "Answer":
      - heading "Answer" [level=2]
      - paragraph: A month $5.85
      - term: A day
      - definition: $0.195
      - term: Requests
      - definition: 30,000
      - paragraph:
        - link "Link to this answer"
        - button "Copy link"
        - button "Download CSV"
      - paragraph:
        - code
        - button "Copy command"
      - heading "Mind" [level=3]
      - heading "Receipt" [level=3]
      - group "Receipt":
        - table "What the answer adds up from, in USD":
          - rowgroup:
            - row "Item Times Each Amount":
              - columnheader "Item"
              - columnheader "Times"
              - columnheader "Each"
              - columnheader "Amount"
          - rowgroup:
            - row "Requests 30,000 $0.000195 $5.85":
              - rowheader "Requests"
      - heading "The bill of one request" [level=3]
      - group "The bill of one request":
        - table "The bill of one request"
      - heading "What doubling does" [level=3]
      - heading "What is supposed" [level=3]
    - status: "A month: $5.85."
  `);
});

for (const { lang, home } of languages) {
  test(`without JavaScript the ${lang} pages have a worked example that the command gives, and no field that does nothing`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const calculator of new Set(CASES.map(([name]) => name))) {
      await page.goto(`${baseURL}${home}calculators/${calculator}/`);
      await expect(page.locator(".given")).toBeVisible();
      await expect(
        page.locator(".calculator input:visible, .calculator select:visible, .calculator button:visible"),
      ).toHaveCount(0);
      const command = await page.locator("[data-place=command]").innerText();
      const { shown, expected } = await figures(page, JSON.parse(run(command, "--json")));
      expect(shown).toEqual(expected);
    }
    await context.close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} calculators in ${colorScheme} colours, with an error and everything open`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      const paths = [
        "",
        `monthly/${CASES[6]?.[1]}`,
        `routes/${CASES.at(-1)?.[1]}`,
        `request/?model=nobody&input_tokens=x&${AT}`,
      ];
      for (const path of paths) {
        await page.goto(`${home}calculators/${path}`);
        if (path !== "") await ready(page);
        for (const fold of await page.locator(".calculator summary").all()) await fold.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  }
}

test("on a phone the questions stand above the answer, nothing is wider than the screen, and targets are large", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const [calculator, query] of CASES) {
    await page.goto(`./calculators/${calculator}/${query}`);
    await ready(page);
    const [form, result] = await Promise.all([
      page.locator(".calculator-form").boundingBox(),
      answer(page).boundingBox(),
    ]);
    expect(result?.y).toBeGreaterThanOrEqual((form?.y ?? 0) + (form?.height ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const control of await page
      .locator(".calculator button:visible, .calculator input:visible, .calculator select:visible")
      .all()) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  }
});

test("a calculator's page ships at most 40 kB of script", async ({ page }) => {
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (/\.js$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
  });
  for (const calculator of new Set(CASES.map(([name]) => name))) {
    scripts.clear();
    await page.goto(`./en/calculators/${calculator}/`);
    await ready(page);
    const bodies = await Promise.all([...scripts].map(async (url) => (await page.request.get(url)).body()));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(scripts.size).toBeGreaterThan(2);
    expect(bytes, calculator).toBeLessThanOrEqual(40_000);
  }
});
