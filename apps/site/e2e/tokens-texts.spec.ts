import { countTokens, loadEncoding } from "@org/model-pricing/tokens/exact";
import { test } from "./site.ts";
import { expect, plain, tokensOf } from "./tokens-page.ts";

test("controls, turns of direction and markup are shown as text", async ({ page }) => {
  await page.goto("./en/tokens/");
  const text = "a\u202eb\u0000c<img src=x onerror=alert(1)>\u2066";
  await page.fill("#text", text);
  await expect(page.locator("#pieces .control").first()).toBeVisible();
  const shown = (await page.locator("#pieces").textContent()) ?? "";
  for (const unseen of ["\u202e", "\u0000", "\u2066"]) expect(shown).not.toContain(unseen);
  expect(shown).toContain("U+202E");
  expect(shown).toContain("<img src=x onerror=alert(1)>");
  await expect(page.locator("#pieces img")).toHaveCount(0);
});

test("lone surrogates count as the package counts them", async ({ page }) => {
  await loadEncoding("o200k_base");
  await page.goto("./en/tokens/");
  const text = "x\ud800y\udc00\udc00";
  await page.evaluate((value) => {
    const field = document.querySelector<HTMLTextAreaElement>("#text");
    if (field) field.value = value;
    field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
  await expect(tokensOf(page, "o200k_base")).toHaveText(String(countTokens(text, "o200k_base")));
  await expect(page.locator("#pieces")).toContainText("\ufffd");
});

test("files are counted one by one and together; what is not UTF-8 is named", async ({ page }) => {
  await page.goto("./en/tokens/");
  await page.setInputFiles("#files", [
    { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("ChatGPT is great!") },
    { name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("我是刘志军") },
    { name: "gbk.txt", mimeType: "text/plain", buffer: Buffer.from([0xc4, 0xe3, 0xba, 0xc3]) },
  ]);
  const notes = page.locator(".held .note");
  await expect(notes.nth(0)).toHaveText("5 tokens");
  await expect(notes.nth(1)).toHaveText("4 tokens");
  await expect(notes.nth(2)).toContainText("gbk.txt is not UTF-8");
  await page.getByRole("button", { name: "Remove gbk.txt" }).click();
  await expect(tokensOf(page, "o200k_base")).toHaveText("9");
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.locator(".held")).toBeHidden();
  await expect(tokensOf(page, "o200k_base")).toHaveText("–");
});

test("a long pasted text is held, not put into the field", async ({ page }) => {
  await loadEncoding("o200k_base");
  await page.goto("./en/tokens/");
  const text = "价格 price ".repeat(20_000);
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document
      .querySelector("#text")
      ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect(page.locator("#text")).toHaveValue("");
  await expect(page.locator(".held")).toContainText("pasted text");
  await expect.poll(() => plain(tokensOf(page, "o200k_base").innerText())).toBe(countTokens(text, "o200k_base"));
  await expect(page.locator("#view-note")).toContainText("first 20,000 characters");
});
