import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { estimateTokens } from "@org/model-pricing/tokens";
import { encode, loadEncoding } from "@org/model-pricing/tokens/exact";
import { languages, test } from "./site.ts";
import { expect, tokensOf } from "./tokens-page.ts";

const cli = fileURLToPath(new URL("../../../packages/model-pricing/bin/model-pricing.mjs", import.meta.url));
const command = (args: readonly string[], input: string) =>
  JSON.parse(execFileSync(process.execPath, [cli, ...args, "--json"], { encoding: "utf8", input, maxBuffer: 1e8 }));

const ENCODINGS = [
  "o200k_base",
  "o200k_harmony",
  "cl100k_base",
  "p50k_base",
  "p50k_edit",
  "r50k_base",
  "gpt2",
] as const;
const MIXED = "用 GPT 的 API 处理 1,000 条工单。\n\tIt's 👩‍💻 time: naïve café — 你好！\n";

for (const { lang, home } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${lang} counter in ${colorScheme} colours, at work`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${home}tokens/`);
      await page.fill("#text", MIXED);
      await page.locator("#pieces > div > span").first().waitFor();
      await page.fill("#chooser", "claude");
      await page.getByRole("option").first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test(`without JavaScript the ${lang} page explains itself and shows counts`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await page.goto(`${home}tokens/`);
    await expect(page.locator("#counter")).toBeHidden();
    await expect(page.locator("noscript p")).toContainText("JavaScript");
    for (const [text, counts] of [
      ["ChatGPT is great!", ["5", "6", "6"]],
      ["我是刘志军", ["4", "7", "9"]],
    ] as const) {
      const cells = page.locator(".samples tr", { hasText: text }).locator("td");
      expect((await cells.allInnerTexts()).slice(0, 3)).toEqual(counts);
    }
    await context.close();
  });

  for (const width of [360, 1280]) {
    test(`the ${lang} counter does not scroll sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${home}tokens/`);
      await page.fill("#text", `${"x".repeat(3000)} ${MIXED}`);
      await page.locator("#pieces > div > span").first().waitFor();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
    });
  }
}

test("every encoding counts as the command does", async ({ page }) => {
  await page.goto("./en/tokens/");
  await page.fill("#text", MIXED);
  for (const encoding of ENCODINGS) await page.check(`input[value="${encoding}"]`);
  const { total } = command(["tokens", "-", "--all"], MIXED);
  for (const encoding of ENCODINGS) {
    const count = total.find(({ counted_as }: { counted_as: string }) => counted_as === encoding).tokens;
    await expect(tokensOf(page, encoding)).toHaveText(String(count));
  }
  await expect(page.getByRole("status").first()).toContainText("gpt2");
});

test("the tokens that are coloured are the package's, and can be read as numbers", async ({ page }) => {
  await loadEncoding("cl100k_base");
  await page.goto("./en/tokens/?e=cl100k_base");
  await page.fill("#text", MIXED);
  await page.locator("#pieces > div > span").first().waitFor();
  const titles = await page
    .locator("#pieces > div > span")
    .evaluateAll((all) => all.map((piece) => (piece as HTMLElement).title));
  const ids = encode(MIXED, "cl100k_base");
  expect(titles.join(" ").split(" ").map(Number)).toEqual(ids);
  await page.getByRole("radio", { name: "Numbers" }).check();
  expect((await page.locator("#pieces").innerText()).match(/\d+/g)?.map(Number)).toEqual(ids);
  // An edit in the middle draws what it changed.
  await page.getByRole("radio", { name: "Text" }).check();
  await page.fill("#text", MIXED.replace("time", "tide"));
  await expect(page.locator("#pieces")).toContainText("tide");
});

for (const model of ["openai/gpt-4o-mini", "anthropic/claude-opus-5-5", "alibaba-cn/qwen3.8-max", "openai/gpt-4"]) {
  test(`tokens and price at ${model} are those of the command`, async ({ page }) => {
    await page.goto(`./en/tokens/?m=${model}`);
    await page.fill("#text", MIXED);
    const row = page.locator(`tr[data-model="${model}"]`);
    await expect(row.locator('[data-of="input"] data')).toBeVisible();
    await expect(row.locator('[data-of="tokens"]')).not.toContainText("until");
    const at = (await page.locator("#prices-at time").getAttribute("datetime")) ?? "";
    const { total, currency } = command(["tokens", "-", "--model", model, "--at", at], MIXED);
    const { tokens, low, high, exact, cost } = total[0];
    const value = (of: string) => row.locator(`[data-of="${of}"] data`).getAttribute("value");
    expect([Number(await value("tokens")), await value("input")]).toEqual([tokens, cost]);
    const output = command(["cost", model, "--output-tokens", String(tokens), "--at", at], "");
    expect(await value("output")).toBe(output.total);
    await expect(row.locator('[data-of="input"] data')).toContainText(currency === "CNY" ? "¥" : "$");
    await expect(row.locator('[data-of="tokens"]')).toContainText(exact ? "exact" : `estimated, ${low} to ${high}`);
  });
}

test("a model of a maker without a known tokenizer is not counted", async ({ page }) => {
  await page.goto("./en/tokens/?m=zhipu/glm-5.3,nobody/nothing");
  await page.fill("#text", MIXED);
  await expect(page.locator('tr[data-model="zhipu/glm-5.3"]')).toContainText("not known");
  await expect(page.locator('tr[data-model="zhipu/glm-5.3"] data')).toHaveCount(0);
  await expect(page.locator('tr[data-model="nobody/nothing"]')).toContainText("not in the list");
});

test("the page starts with models that it can count and price", async ({ page }) => {
  await page.goto("./en/tokens/");
  await page.fill("#text", MIXED);
  const rows = page.locator(".chosen tr[data-model]");
  await expect(rows).toHaveCount(5);
  for (const row of await rows.all()) await expect(row.locator("data")).toHaveCount(3);
});

test("the address keeps models and encoding, never the text, and so does the other language", async ({ page }) => {
  await page.goto("./en/tokens/?m=openai/gpt-4o-mini&e=p50k_base");
  await page.fill("#text", "a secret");
  await expect(page.locator('input[value="p50k_base"]')).toBeChecked();
  await expect(tokensOf(page, "p50k_base")).toHaveText("2");
  await page.fill("#chooser", "gpt-4o");
  await page.getByRole("option", { name: "openai/gpt-4o ·" }).click();
  await page.check('input[value="o200k_base"]');
  await expect(page).toHaveURL(/tokens\/\?m=openai\/gpt-4o-mini,openai\/gpt-4o$/);
  await page.getByRole("button", { name: "Remove GPT-4o mini" }).click();
  await expect(page).toHaveURL(/tokens\/\?m=openai\/gpt-4o$/);
  await page.locator("header a[hreflang]").click();
  await expect(page).toHaveURL(/(?<!en\/)tokens\/\?m=openai\/gpt-4o$/);
  await expect(page.locator(".chosen tr[data-model]")).toHaveCount(1);
  expect(page.url()).not.toContain("secret");
});

test("a model is added and removed by keyboard alone, and a seventh is refused", async ({ page }) => {
  await page.goto("./en/tokens/?m=");
  const rows = page.locator(".chosen tr[data-model]");
  await page.locator("#chooser").focus();
  for (let count = 1; count <= 7; count++) {
    await page.keyboard.type("gpt");
    await page.getByRole("option").first().waitFor();
    for (let step = 0; step < count; step++) await page.keyboard.press("ArrowDown");
    await expect(page.locator("#chooser")).toHaveAttribute("aria-activedescendant", `chooser-option-${count}`);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option")).toHaveCount(0);
    await expect(rows).toHaveCount(Math.min(count, 6));
  }
  await expect(page.locator("#chooser-status")).toContainText("Six models");
  await page.locator(".chosen .remove-one").first().focus();
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(5);
  await page.locator("#chooser").focus();
  await page.keyboard.type("gpt");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  await expect(page.locator("#chooser")).toHaveValue("");
});

test("an input method's letters are no query until they are chosen", async ({ page }) => {
  await page.goto("./tokens/");
  const field = page.locator("#chooser");
  await field.focus();
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "zzz", selectionStart: 3, selectionEnd: 3 });
  await expect(field).toHaveValue("zzz");
  await expect(page.locator("#chooser-status")).toHaveText("");
  await client.send("Input.insertText", { text: "通义" });
  await expect(page.getByRole("option").first()).toBeVisible();
});

test("nothing leaves the browser: after the load the page asks only for its own tables and prices", async ({
  page,
}) => {
  await page.goto("./en/tokens/");
  await page.waitForLoadState("networkidle");
  const origin = new URL(page.url()).origin;
  const asked: { url: string; method: string; body: string | null }[] = [];
  page
    .context()
    .on("request", (request) => asked.push({ url: request.url(), method: request.method(), body: request.postData() }));
  const sockets: string[] = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));
  await page.fill("#text", "Nobody shall hear of the heliotrope.");
  for (const encoding of ENCODINGS) {
    await page.check(`input[value="${encoding}"]`);
    await expect(tokensOf(page, encoding)).toHaveText(/\d/);
  }
  await page.setInputFiles("#files", {
    name: "heliotrope.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("private"),
  });
  await expect(page.locator(".held .note")).toContainText("token");
  await page.fill("#chooser", "claude");
  await page.getByRole("option").first().click();
  await page.waitForLoadState("networkidle");
  expect(asked.length).toBeGreaterThan(4);
  // Chromium asks for the icon again whenever the address changes.
  const own =
    /\/(favicon\.svg|_astro\/(counter-worker|(o200k|cl100k|p50k|r50k)_(base|edit))-[\w-]+\.js|tokens\/models\.json|tokens\/records\/[\w-]+\.json)$/;
  expect(
    asked.filter(({ url, method, body }) => !url.startsWith(origin) || !own.test(url) || method !== "GET" || body),
  ).toEqual([]);
  expect(sockets).toEqual([]);
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
  ).not.toContain("heliotrope");
});

test("tables are loaded only when they are asked for, each once", async ({ page }) => {
  const tables: string[] = [];
  page.context().on("request", (request) => {
    const name = /\/((?:o200k|cl100k|p50k|r50k)_\w+)-/.exec(request.url())?.[1];
    if (name) tables.push(name);
  });
  await page.goto("./en/tokens/?m=anthropic/claude-opus-5-5");
  await page.waitForLoadState("networkidle");
  expect(tables).toEqual([]);
  await page.fill("#text", "x");
  await expect(tokensOf(page, "o200k_base")).toHaveText("1");
  await page.fill("#text", "x y");
  await expect(tokensOf(page, "o200k_base")).toHaveText("2");
  expect(tables).toEqual(["o200k_base"]);
  await page.check('input[value="cl100k_base"]');
  await expect(tokensOf(page, "cl100k_base")).toHaveText("2");
  expect(tables).toEqual(["o200k_base", "cl100k_base"]);
});

test("until a table is there an estimate stands in, and a table that fails can be asked for again", async ({
  page,
}) => {
  let refuse = true;
  await page.context().route(/_astro\/o200k_base-/, (route) => (refuse ? route.abort() : route.continue()));
  await page.goto("./en/tokens/?m=openai/gpt-4o-mini");
  await page.fill("#text", MIXED);
  const cell = page.locator('tr[data-model="openai/gpt-4o-mini"] [data-of="tokens"]');
  await expect(cell).toContainText("estimated until o200k_base is loaded");
  const { tokens } = estimateTokens(MIXED, "o200k");
  await expect(cell.locator("data")).toHaveAttribute("value", String(tokens));
  await expect(page.locator("#counter-status")).toContainText("could not be loaded");
  refuse = false;
  await page.check('input[value="o200k_harmony"]');
  await expect(page.locator("#pieces > div > span").first()).toBeVisible();
});
