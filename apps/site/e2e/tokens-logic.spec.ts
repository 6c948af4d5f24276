import { countTokens, encode, loadEncoding } from "@org/model-pricing/tokens/exact";
import { chunksOf } from "../src/scripts/tokens/chunks-of.ts";
import { countParts } from "../src/scripts/tokens/count-parts.ts";
import { findModels } from "../src/scripts/tokens/find-models.ts";
import { firstPieces } from "../src/scripts/tokens/first-pieces.ts";
import { mergeCounts, totalOf } from "../src/scripts/tokens/merge-counts.ts";
import { SLICE, slicesOf } from "../src/scripts/tokens/slices-of.ts";
import { createMeasure } from "../src/scripts/tokens/text-measures.ts";
import { formatViewState, parseViewState } from "../src/scripts/tokens/view-state.ts";
import { visibleParts } from "../src/scripts/tokens/visible-text.ts";
import { expect, test } from "./site.ts";

const goOn = async () => true;

function measured(...chunks: readonly string[]) {
  const measure = createMeasure();
  for (const chunk of chunks) measure.push(chunk);
  return measure.result();
}

for (const [text, characters, han, words, bytes] of [
  ["", 0, 0, 0, 0],
  ["ChatGPT is great!", 17, 0, 3, 17],
  ["我是刘志军", 5, 5, 0, 15],
  ["don't well-known l’été _x_ - '", 30, 0, 4, 34],
  ["用 GPT4 的 API", 12, 2, 2, 16],
  ["カタカナ สวัสดี 한국어", 15, 0, 1, 41],
  ["👩‍💻\u{20000}", 4, 1, 0, 15],
  ["\ud800a\udc00", 3, 0, 1, 7],
  ["\ud800", 1, 0, 0, 3],
] as const) {
  test(`measures ${JSON.stringify(text)}`, () => {
    expect(measured(text)).toEqual({ characters, han, words, bytes });
    // Wherever it is parted.
    for (let at = 1; at < text.length; at++) {
      expect(measured(text.slice(0, at), text.slice(at))).toEqual({ characters, han, words, bytes });
    }
  });
}

test("a text in slices is the text, and no slice ends within a character", async () => {
  const text = `${"a".repeat(SLICE - 1)}😀${"中".repeat(SLICE)}b`;
  for (const part of [text, new Blob([text])]) {
    const slices: string[] = [];
    let size = 0;
    for await (const slice of slicesOf(part)) {
      slices.push(slice.text);
      size += slice.size;
    }
    expect(slices.join("") === text).toBe(true);
    expect(slices.length).toBeGreaterThan(2);
    expect(slices.every((slice) => slice.isWellFormed())).toBe(true);
    expect(size).toBe(typeof part === "string" ? text.length : part.size);
  }
});

test("parts are counted one by one as the package counts them, and add up", async () => {
  await loadEncoding("o200k_base");
  const texts = ["ChatGPT is great! ".repeat(40_000), "我是刘志军", ""];
  const models = [
    { provider: "a", id: "known", maker: "anthropic", tokenizer: undefined },
    { provider: "a", id: "unknown", maker: "nobody", tokenizer: undefined },
  ] as const;
  const shares: number[] = [];
  const counts = await countParts([texts[0] ?? "", new Blob([texts[1] ?? ""]), ""], {
    encodings: ["o200k_base"],
    models,
    onSlice: async (share) => shares.push(share) > 0,
  });
  const expected = texts.map((text) => countTokens(text, "o200k_base"));
  expect(counts?.map(({ exact }) => exact.o200k_base)).toEqual(expected);
  expect(Object.keys(counts?.[0]?.estimates ?? {})).toEqual(["a/known"]);
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  const total = totalOf(counts ?? []);
  expect(total?.exact.o200k_base).toBe(expected.reduce((a, b) => a + b));
  expect(total?.measures.han).toBe(5);
  expect(total?.estimates["a/known"]?.tokens).toBe(
    counts?.reduce((sum, { estimates }) => sum + (estimates["a/known"]?.tokens ?? 0), 0),
  );
});

test("counting stops where it is told to", async () => {
  let slices = 0;
  const onSlice = async () => ++slices < 2;
  expect(await countParts(["x ".repeat(SLICE * 2)], { encodings: [], models: [], onSlice })).toBeUndefined();
  expect(slices).toBe(2);
});

test("later counts are laid over earlier ones of the same text", async () => {
  await loadEncoding("p50k_base");
  const model = { provider: "a", id: "b", maker: "google", tokenizer: undefined };
  const first = (await countParts(["abc"], { encodings: [], models: [model], onSlice: goOn })) ?? [];
  const second = (await countParts(["abc"], { encodings: ["p50k_base"], models: [], onSlice: goOn })) ?? [];
  const [merged] = mergeCounts(first, second);
  expect(merged?.exact.p50k_base).toBe(countTokens("abc", "p50k_base"));
  expect(merged?.estimates["a/b"]?.tokens).toBeGreaterThan(0);
  expect(totalOf([])).toBeUndefined();
});

test("the first tokens of a long text are those of the whole text", async () => {
  await loadEncoding("o200k_base");
  const text = "Prices 价格 jump, они 跳 😀 don't slope.\n".repeat(3000);
  const { pieces, is_cut } = await firstPieces(text, "o200k_base");
  const ids = pieces.flatMap((piece) => piece.ids);
  expect(is_cut).toBe(true);
  expect(ids).toEqual(encode(text, "o200k_base").slice(0, ids.length));
  const length = pieces.map((piece) => piece.text).join("").length;
  expect(length).toBeLessThanOrEqual(20_000);
  expect(length).toBeGreaterThan(19_900);
  expect(await firstPieces("ab", "o200k_base")).toMatchObject({ is_cut: false });
});

test("an address says models and encoding, and nothing where all is as by default", () => {
  const encodings = ["o200k_base", "cl100k_base"] as const;
  const defaults = ["a/x", "b/y"];
  const state = { models: ["azure/gpt-4o", "openrouter/z-ai/glm:free"], encoding: "cl100k_base" } as const;
  const query = formatViewState(state, defaults);
  expect(query).toBe("?m=azure/gpt-4o,openrouter/z-ai/glm:free&e=cl100k_base");
  expect(parseViewState(query, defaults, encodings)).toEqual(state);
  expect(formatViewState({ models: defaults, encoding: "o200k_base" }, defaults)).toBe("");
  expect(parseViewState("", defaults, encodings)).toEqual({ models: defaults, encoding: "o200k_base" });
  expect(formatViewState({ models: [], encoding: "o200k_base" }, defaults)).toBe("?m=");
  expect(parseViewState("?m=", defaults, encodings).models).toEqual([]);
  expect(parseViewState("?m=a/1,nonsense,a/1,a/2,a/3,a/4,a/5,a/6,a/7&e=<b>", defaults, encodings)).toEqual({
    models: ["a/1", "a/2", "a/3", "a/4", "a/5", "a/6"],
    encoding: "o200k_base",
  });
});

test("what is unseen is labelled, and what is seen stays", () => {
  const shown = (text: string) => visibleParts(text).map((part) => (part.is_label ? `[${part.text}]` : part.text));
  expect(shown("plain 文字 é 😀 \ufffd")).toEqual(["plain 文字 é 😀 \ufffd"]);
  expect(shown("a\n\tb")).toEqual(["a", "[↵]", "\n", "[→]", "\tb"]);
  expect(shown("\u0000\u202e\ufeff\u200d\u0085\u2028\ud800")).toEqual([
    "[U+0000]",
    "[U+202E]",
    "[U+FEFF]",
    "[U+200D]",
    "[U+0085]",
    "[U+2028]",
    "[U+D800]",
  ]);
  expect(shown("\r\n")).toEqual(["[␍]", "[↵]", "\n"]);
});

test("models are found by every word of the query, best first", () => {
  const models = [
    { key: "azure/gpt-4o-mini", name: "GPT-4o mini", seller: "Azure" },
    { key: "openai/gpt-4o", name: "GPT-4o", seller: "OpenAI" },
    { key: "alibaba/qwen-max", name: "Qwen Max", name_zh: "通义千问 Max", seller: "Alibaba", seller_zh: "阿里云" },
  ];
  const keys = (query: string) => findModels(models, query, 5).map(({ key }) => key);
  expect(keys("gpt-4o")).toEqual(["openai/gpt-4o", "azure/gpt-4o-mini"]);
  expect(keys("mini azure")).toEqual(["azure/gpt-4o-mini"]);
  expect(keys("通义")).toEqual(["alibaba/qwen-max"]);
  expect(keys("阿里云 max")).toEqual(["alibaba/qwen-max"]);
  expect(keys("nothing")).toEqual([]);
  expect(findModels(models, " ", 2)).toHaveLength(2);
});

test("pieces are parted at line ends where there are any, and no piece is lost", () => {
  const pieces = (text: string, count: number) => Array.from({ length: count }, (_, id) => ({ text, ids: [id] }));
  const lines = [...pieces("a", 150), { text: "\n", ids: [1] }, ...pieces("b", 2), { text: ".\n", ids: [2] }];
  expect(chunksOf(lines).map(({ length }) => length)).toEqual([151, 3]);
  const endless = pieces("a", 2500);
  expect(chunksOf(endless).map(({ length }) => length)).toEqual([1000, 1000, 500]);
  expect(chunksOf(endless).flat()).toEqual(endless);
  expect(chunksOf([])).toEqual([]);
});
