import { describe, expect, inject, it } from "vitest";
import { findSamples, type Language, languages, listExpected } from "./find-samples.ts";
import { runSample } from "./run-sample.ts";

const address = inject("address");
const commands = inject("commands");

describe.concurrent.each(Object.keys(languages) as Language[])("%s", (language) => {
  const samples = findSamples(language);
  const found = commands[language];

  if ("missing" in found) it.skip(`${samples.length} samples cannot run: ${found.missing}`, () => {});
  else {
    it.for(samples)("$title prints what its page shows", async (sample, { expect }) => {
      const { code, output } = await runSample(sample, found.command, address);
      expect(code, output).toBe(0);
      await expect(output).toMatchFileSnapshot(sample.expected);
    });
  }

  it("has no expected output without a sample that prints it", () => {
    const expected = new Set(samples.map((sample) => sample.expected));
    expect(listExpected(language).filter((path) => !expected.has(path))).toEqual([]);
  });
});
