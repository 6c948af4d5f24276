import { TOKEN_FAMILIES } from "@org/model-pricing/tokens";
import { countTokens, loadEncoding } from "@org/model-pricing/tokens/exact";
import { expect, it } from "vitest";
import { SAMPLE_EN, SAMPLE_ZH } from "./sample-texts.ts";
import { textTokens } from "./text-tokens.ts";

it("is the exact count where one can be had", async () => {
  await loadEncoding("o200k_base");
  const [zh, en] = textTokens("o200k");
  expect(zh).toBe(Math.round((countTokens(SAMPLE_ZH, "o200k_base") * 10_000) / SAMPLE_ZH.length));
  expect(en).toBe(Math.round((countTokens(SAMPLE_EN, "o200k_base") * 1000) / SAMPLE_EN.split(/\s+/).length));
});

it("knows every family of tokenizers", () => {
  for (const family of TOKEN_FAMILIES) {
    const [zh, en] = textTokens(family);
    expect(zh).toBeGreaterThan(4000);
    expect(en).toBeGreaterThan(1000);
  }
});
