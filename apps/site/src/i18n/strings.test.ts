import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

const parts = readdirSync(import.meta.dirname).filter((file) => /^(?:en|zh-CN)-\w+\.ts$/.test(file));

async function keysOf(file: string): Promise<string[]> {
  const module: Record<string, object> = await import(`./${file}`);
  return Object.values(module).flatMap((dictionary) => Object.keys(dictionary));
}

describe("the dictionaries", () => {
  it.each(["en", "zh-CN"])("of %s name nothing twice: the later part would win in silence", async (language) => {
    const own = parts.filter((file) => file.startsWith(`${language}-`));
    expect(own.length).toBeGreaterThan(5);
    const keys = (await Promise.all(own.map(keysOf))).flat();
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("say the same things in both languages", () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
  });
});
