import { TOKEN_FAMILIES } from "@org/model-pricing/tokens";
import { countTokens, loadEncoding } from "@org/model-pricing/tokens/exact";
import { expect, it } from "vitest";
import { SAMPLE_EN, SAMPLE_ZH } from "./sample-texts.ts";
import { textTokens } from "./text-tokens.ts";

it("is within a tenth of the exact count where one can be had", async () => {
  await loadEncoding("o200k_base");
  const [zh, en] = textTokens("o200k");
  const exactZh = (countTokens(SAMPLE_ZH, "o200k_base") * 10_000) / SAMPLE_ZH.length;
  const exactEn = (countTokens(SAMPLE_EN, "o200k_base") * 1000) / SAMPLE_EN.split(/\s+/).length;
  expect(Math.abs(zh / exactZh - 1)).toBeLessThan(0.1);
  expect(Math.abs(en / exactEn - 1)).toBeLessThan(0.1);
});

it("knows every family of tokenizers", () => {
  for (const family of TOKEN_FAMILIES) {
    const [zh, en] = textTokens(family);
    expect(zh).toBeGreaterThan(4000);
    expect(en).toBeGreaterThan(1000);
  }
});
