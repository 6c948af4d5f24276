import { describe, expect, it } from "vitest";
import { meet } from "./meet.ts";

describe("meet", () => {
  it("takes the tighter threshold of each side", () => {
    const met = meet(
      { above_input_tokens: 10, upto_output_tokens: 9 },
      { above_input_tokens: 5, upto_output_tokens: 4 },
    );
    expect(met).toEqual([{ above_input_tokens: 10, upto_output_tokens: 4 }]);
  });

  it("splits lists into one condition per value", () => {
    expect(meet({ service_tier: ["batch", "flex"] }, { region: ["us", "eu"] })).toEqual([
      { service_tier: "batch", region: "us" },
      { service_tier: "batch", region: "eu" },
      { service_tier: "flex", region: "us" },
      { service_tier: "flex", region: "eu" },
    ]);
  });

  it("keeps the values that both lists hold", () => {
    expect(meet({ region: ["us", "eu"] }, { region: ["eu", "jp"] })).toEqual([{ region: "eu" }]);
  });

  it("keeps the shorter of two nested schedule lists", () => {
    expect(meet({ schedule: ["peak", "night"] }, { schedule: "peak" })).toEqual([{ schedule: "peak" }]);
  });

  it("gives up on two schedules that do not nest", () => {
    expect(meet({ schedule: "peak" }, { schedule: "night" })).toBeUndefined();
  });
});
