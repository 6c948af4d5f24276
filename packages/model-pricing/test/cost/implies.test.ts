import { describe, expect, it } from "vitest";
import { implies } from "../../src/cost/implies.ts";
import type { Conditions } from "../../src/types.ts";

describe("implies", () => {
  it.each<[Conditions, Conditions, boolean]>([
    [{ above_input_tokens: 256_000 }, { above_input_tokens: 32_000 }, true],
    [{ above_input_tokens: 32_000 }, { above_input_tokens: 256_000 }, false],
    [{ from_input_tokens: 200_001 }, { above_input_tokens: 200_000 }, true],
    [{ from_input_tokens: 200_000 }, { above_input_tokens: 200_000 }, false],
    [{ above_input_tokens: 199_999 }, { from_input_tokens: 200_000 }, true],
    [{ above_input_tokens: 199_998 }, { from_input_tokens: 200_000 }, false],
    [{ above_input_video_seconds: 9 }, { from_input_video_seconds: 10 }, false],
    [{ upto_output_tokens: 200 }, { upto_output_tokens: 1000 }, true],
    [{ upto_output_tokens: 1000 }, { upto_output_tokens: 200 }, false],
    [{ service_tier: "batch", region: "us" }, { region: "us" }, true],
    [{ region: "us" }, { service_tier: "batch", region: "us" }, false],
    [{ region: "us" }, { region: ["us", "eu"] }, true],
    [{ region: ["us", "eu"] }, { region: "us" }, false],
    [{ thinking: true }, { thinking: "true" }, true],
    [{ schedule: "peak" }, { schedule: ["peak", "evening"] }, true],
    [{ above_input_tokens: 10 }, { above_output_tokens: 5 }, false],
  ])("%j implies %j: %s", (a, b, expected) => {
    expect(implies(a, b)).toBe(expected);
  });
});
