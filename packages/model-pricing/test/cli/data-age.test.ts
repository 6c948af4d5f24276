import { describe, expect, it } from "vitest";
import { data_date } from "../../src/catalog.ts";
import { run } from "./run.ts";

/** A moment so many days after the day of the data began. */
const daysLater = (days: number) => new Date(Date.parse(data_date) + days * 86_400_000).toISOString();
const commands = [
  "cost openai/gpt-4o-mini --input-tokens 1 --at 2026-01-05T00:00:00Z",
  "price openai/gpt-4o-mini --at 2026-01-05T00:00:00Z",
  "models --provider openai --at 2026-01-05T00:00:00Z",
];

describe.each(commands)("%s", (line) => {
  it("warns in one line where the data is more than 30 days old, whatever moment is priced", async () => {
    const { code, stderr } = await run(line, {}, daysLater(31));
    expect(code).toBe(0);
    expect(stderr).toBe(
      `warning: data of ${data_date} (31 days old); prices may have changed since: update @org/model-pricing.`,
    );
  });

  it("says nothing up to then", async () => {
    expect((await run(line, {}, daysLater(30.9))).stderr).toBe("");
  });

  it.each([
    [40.5, 40],
    [0, 0],
    [-3, 0],
  ])("prints an age of %s days as a field with --json, and nothing else", async (days, expected) => {
    const { stdout, stderr } = await run(`${line} --json`, {}, daysLater(days));
    expect(JSON.parse(stdout)).toMatchObject({ data_date, data_age_days: expected });
    expect(stderr).toBe("");
  });
});
