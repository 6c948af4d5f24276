import { describe, expect, it } from "vitest";
import type { Conditions } from "../../src/types.ts";
import { compatible } from "./compatible.ts";

describe("compatible", () => {
  it.each<[Conditions, Conditions, boolean]>([
    [{ service_tier: "batch" }, { region: "us" }, true],
    [{ service_tier: "batch" }, { service_tier: "flex" }, false],
    [{ service_tier: ["batch", "flex"] }, { service_tier: ["flex", "priority"] }, true],
    [{ with_audio: true }, { with_audio: "true" }, true],
    [{ with_audio: true }, { with_audio: false }, false],
    [{ above_input_tokens: 32_000 }, { above_input_tokens: 128_000 }, true],
    [{ above_input_tokens: 32_000 }, { upto_input_tokens: 32_000 }, false],
    [{ above_input_tokens: 31_998 }, { upto_input_tokens: 32_000 }, true],
    [{ above_input_tokens: 9 }, { upto_input_tokens: 9 }, false],
    [{ from_input_tokens: 10 }, { upto_input_tokens: 10 }, true],
    [{ above_input_video_seconds: 9 }, { upto_input_video_seconds: 9.5 }, true],
    [{ upto_input_tokens: 10 }, { above_output_tokens: 10 }, true],
    [{ schedule: "peak" }, { schedule: "night" }, true],
  ])("%j and %j can both hold: %s", (a, b, expected) => {
    expect(compatible(a, b)).toBe(expected);
    expect(compatible(b, a)).toBe(expected);
  });

  it("knows that a region belongs to its group", () => {
    const groups = { us: ["us-east-1", "us-west-2"], america: ["us-west-2", "ca-central-1"] };
    expect(compatible({ region: "us-east-1" }, { region: "us" }, groups)).toBe(true);
    expect(compatible({ region: "us" }, { region: "america" }, groups)).toBe(true);
    expect(compatible({ region: "us-east-1" }, { region: "america" }, groups)).toBe(false);
  });
});
