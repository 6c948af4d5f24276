import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromResponse } from "../../src/usage/apis.ts";
import { parseStream } from "../../src/usage/parse-stream.ts";

const ROOT = new URL("../../src/usage/", import.meta.url);

interface Example {
  readonly file: string;
  readonly code: string;
  readonly result: string;
}

/** The `@example` of every docstring: an expression, then what it gives after `//=>`. */
function examples(): readonly Example[] {
  return readdirSync(ROOT).flatMap((file) => {
    const source = readFileSync(new URL(file, ROOT), "utf8");
    return [...source.matchAll(/@example\n([\s\S]*?)\n \* \/\/=> (.*)/g)].map(([, code = "", result = ""]) => ({
      file,
      code: code.replaceAll(/^ \* ?/gm, ""),
      result,
    }));
  });
}

async function evaluate(file: string, expression: string): Promise<unknown> {
  const module = (await import(new URL(file, ROOT).href)) as Record<string, unknown>;
  const scope: Record<string, unknown> = { ...module, fromResponse, parseStream };
  return new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));
}

describe("docstring examples", () => {
  it("are there for every adapter", () => {
    const files = new Set(examples().map(({ file }) => file));
    const adapters = readdirSync(ROOT).filter((file) => file.startsWith("from-"));
    expect(adapters.filter((file) => !files.has(file))).toEqual([]);
  });

  it.each(examples())("$file gives what it says", async ({ file, code, result }) => {
    expect(await evaluate(file, code)).toStrictEqual(await evaluate(file, result));
  });
});
