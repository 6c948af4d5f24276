import { describe, expect, it } from "vitest";
import { exportName } from "./export-name.ts";

describe("exportName", () => {
  it.each([
    ["gpt-4o", "gpt_4o"],
    ["gpt-4.1-nano", "gpt_4_1_nano"],
    ["o1", "o1"],
    ["4x-model", "_4x_model"],
    ["default", "_default"],
    ["google-gemma-4-31b-it-free", "google_gemma_4_31b_it_free"],
  ])("names %s %s", (slug, name) => {
    expect(exportName(slug)).toBe(name);
  });

  it("gives names that a module can declare", () => {
    for (const slug of ["new", "await", "1", "", "a.b-c_d"]) {
      expect(() => new Function(`"use strict"; const ${exportName(slug)} = 1;`)).not.toThrow();
    }
  });
});
