import { expect, it } from "vitest";
import { familyNames } from "./family-names.ts";
import { pinyinWords } from "./pinyin-words.ts";

it("spells Chinese names in pinyin and by their initials", () => {
  expect(pinyinWords("通义千问-Plus")).toBe("通义千问-Plus tongyiqianwen tyqw");
  expect(pinyinWords("月之暗面（国际）")).toBe("月之暗面（国际） yuezhianmian yzam guoji gj");
  expect(pinyinWords("Example")).toBe("Example");
});

it("gives the Chinese name of one model to its whole family", () => {
  const names = familyNames([
    { family: "qwen-plus", name_zh: "通义千问-Plus" },
    { family: "qwen3" },
    { family: "hunyuan-t1", name_zh: "混元 T1" },
    { family: "hunyuan-role", name_zh: "混元角色扮演" },
    { family: "o3", name_zh: "某" },
  ]);
  expect(Object.fromEntries(names)).toEqual({ qwen: ["通义千问"], hunyuan: ["混元"] });
});
