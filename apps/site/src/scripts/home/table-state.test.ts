import { describe, expect, it } from "vitest";
import { readMix, readState, typedDecimal, writeState } from "./table-state.ts";

const initial = readState(new URLSearchParams());
const round = (text: string) => writeState(readState(new URLSearchParams(text))).toString();

describe("readState and writeState", () => {
  it("write nothing where nothing is chosen", () => {
    expect(writeState(initial).toString()).toBe("");
  });

  it.each([
    "q=%E9%80%9A%E4%B9%89%E5%8D%83%E9%97%AE",
    "p=openai&m=openai&in=image&out=text&ctx=128000&xi=0.5&xo=2&w=yes&s=confirmed&l=on_sale&fx=7.1",
    "can=reasoning.vision&by=-context&col=-cache_read.blended.maker&cur=cny&per=zh&mix=1-1-8",
    "by=output&cur=usd&per=en",
  ])("give %s back as it was", (text) => {
    expect(round(text)).toBe(text);
  });

  it("leave out what they do not know", () => {
    expect(round("by=colour&cur=eur&per=page&col=weight.-model&mix=a-b&utm_source=x")).toBe("");
  });

  it("keep the columns in their own order", () => {
    const { columns } = readState(new URLSearchParams("col=maker.cache_write"));
    expect(columns).toEqual(["input", "cache_read", "cache_write", "output", "context", "maker", "since", "source"]);
  });
});

it.each([
  [
    ["1", "1", "8"],
    [1, 1, 8],
  ],
  [
    [" 0", "1", "0 "],
    [0, 1, 0],
  ],
  [
    ["0", "0", "0"],
    [3, 1, 0],
  ],
  [
    ["1", "1"],
    [3, 1, 0],
  ],
  [
    ["1.5", "1", "0"],
    [3, 1, 0],
  ],
  [
    ["-1", "1", "0"],
    [3, 1, 0],
  ],
])("reads the mix %j as %j", (texts, mix) => {
  expect(readMix(texts)).toEqual(mix);
});

it.each([
  ["7.1", "7.1"],
  [" $3 ", "3"],
  ["¥0.5", "0.5"],
  [".5", "0.5"],
  ["1e3", undefined],
  ["", undefined],
  ["-1", undefined],
])("reads %j, typed by a reader, as %j", (text, decimal) => {
  expect(typedDecimal(text)).toBe(decimal);
});
