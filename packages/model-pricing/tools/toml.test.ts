import { describe, expect, it } from "vitest";
import { readToml } from "./toml.ts";

const problemsOf = (text: string) =>
  readToml(text).errors.map(({ line, column, message, fix }) => `${line}:${column} ${message} -> ${fix}`);

describe("readToml", () => {
  it("returns plain values", () => {
    const { file, errors } = readToml(
      'name = "A"\n[a.b]\nc = [1, 2_000, 0.5]\n[[p]]\nx = { y = true }\n[[p]]\nz = -1\n',
    );
    expect(errors).toEqual([]);
    expect(file?.value).toEqual({ name: "A", a: { b: { c: [1, 2000, 0.5] } }, p: [{ x: { y: true } }, { z: -1 }] });
  });

  it("locates keys, list elements and headers", () => {
    const { file } = readToml('name = "A"\n\n[[p]]\nx = { y = 1 }\n\n[[p]]\n  z = ["a", "b"]\n[p.t]\nk = 1\n');
    const at = (...path: (string | number)[]) => Object.values(file?.locate(path) ?? {}).join(":");
    expect(at("name")).toBe("1:1");
    expect(at("p", 0)).toBe("3:1");
    expect(at("p", 0, "x", "y")).toBe("4:7");
    expect(at("p", 1)).toBe("6:1");
    expect(at("p", 1, "z", 1)).toBe("7:13");
    expect(at("p", 1, "t")).toBe("8:1");
    expect(at("p", 1, "t", "k")).toBe("9:1");
  });

  it("locates a missing key at its nearest ancestor", () => {
    const { file } = readToml("[[p]]\nx = 1\n[[p]]\ny = 1\n");
    expect(file?.locate(["p", 1, "rates", "input"])).toEqual({ line: 3, column: 1 });
    expect(file?.locate(["missing"])).toEqual({ line: 1, column: 1 });
  });

  it("gives values as they were written", () => {
    const { file } = readToml('[p]\nx = 0.49299999999999994\ny = 1e-7\nz = [1_000, "a"]\n');
    expect(file?.raw(["p", "x"])).toBe("0.49299999999999994");
    expect(file?.raw(["p", "y"])).toBe("1e-7");
    expect(file?.raw(["p", "z", 0])).toBe("1_000");
    expect(file?.raw(["p", "z", 1])).toBe('"a"');
    expect(file?.raw(["p"])).toBeUndefined();
  });

  it("keeps __proto__ as a key, so that the schema can refuse it", () => {
    expect(Object.keys(readToml("__proto__ = 1\n").file?.value as object)).toEqual(["__proto__"]);
  });

  it("counts lines of files with Windows line ends", () => {
    expect(problemsOf('a = "x"\r\nb = 1\r\nc = x\r\n')).toEqual([
      '3:5 Found x without quotes; text stands between straight double quotes. -> write c = "x"',
    ]);
  });

  it("reports a date without quotes and reads the rest", () => {
    const { file, errors } = readToml("day = 2026-01-02\nn = 1\n");
    expect(file?.value).toEqual({ day: "2026-01-02", n: 1 });
    expect(errors).toEqual([
      {
        line: 1,
        column: 7,
        message: "2026-01-02 is a date without quotes; dates here are quoted strings.",
        fix: 'write "2026-01-02".',
      },
    ]);
  });

  it("reports every broken line of a file", () => {
    expect(readToml('a = 1,25\nb = "x\nc = 3\nd = null\n').errors.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it("stops where the rest cannot be read without the broken place", () => {
    expect(readToml("[price\na = 1\na = 2\nb = x\n").errors.map(({ line }) => line)).toEqual([1]);
  });

  it("reports a byte order mark and reads the rest", () => {
    const { file, errors } = readToml('\uFEFFname = "A"\n');
    expect(file?.value).toEqual({ name: "A" });
    expect(errors.map(({ line, column }) => [line, column])).toEqual([[1, 1]]);
  });
});
