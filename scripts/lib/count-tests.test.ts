import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { countReports } from "./count-tests.ts";

let folder: string;

function report(name: string, content: object): string {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
}

const vitest = {
  numPassedTests: 4,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [] as object[],
};
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] as object[] };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counts-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

it("adds the reports of vitest and Playwright up", () => {
  const paths = [report("a.json", vitest), report("b.json", playwright)];
  expect(countReports(paths, 0)).toEqual({ passed: 7, failed: 0, skipped: 1 });
});

it("counts a test file that does not load as a failure", () => {
  const path = report("a.json", { ...vitest, testResults: [{ status: "failed", assertionResults: [] }] });
  expect(countReports([path], 1)).toMatchObject({ passed: 4, failed: 1 });
});

it("counts an error outside the tests of Playwright as a failure", () => {
  expect(countReports([report("a.json", { ...playwright, errors: [{}] })], 1)).toMatchObject({ failed: 1 });
});

it("counts a report that is missing as a failure", () => {
  expect(countReports([join(folder, "none.json")], 0)).toMatchObject({ passed: 0, failed: 1 });
});

it("counts a run that ended badly as a failure, even if its report has none", () => {
  expect(countReports([report("a.json", vitest)], 1)).toMatchObject({ passed: 4, failed: 1 });
});
