import { expect, it } from "vitest";
import { settle } from "./run-sample.ts";

const address = "http://127.0.0.1:41234";

it.each([
  ['{"cost":"0.5","latency_ms":128}', '{"cost":"0.5","latency_ms":…}'],
  ["p50 0.021934\np95 0.048112", "p50 …\np95 …"],
  ['{"time":"2026-11-24T09:12:00.123Z","status":429}', '{"time":"…","status":429}'],
  [`${address}/v1`, "http://127.0.0.1/v1"],
])("leaves out of %j what differs from run to run", (output, expected) => {
  expect(settle(output, address)).toBe(expected);
});

it.each(['{"time":"2026-11-24T08:00:00.000Z","status":200}', "0.0000344 USD: Paris.", "15 input tokens"])(
  "leaves %j as it is",
  (output) => expect(settle(output, address)).toBe(output),
);
