import { readFileSync } from "node:fs";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** Adds two counts up. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Counts a report of vitest. A file that does not even load holds no test, and counts as one that failed. */
export function countVitest(report: VitestReport): Counts {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts a report of Playwright. A test that passed at the second try passed. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/** Counts the report files that a step wrote. A step that failed has at least one failure, whatever its reports say. */
export function countReports(paths: string[], code: number): Counts {
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const path of paths) {
    let report: VitestReport | PlaywrightReport;
    try {
      report = JSON.parse(readFileSync(path, "utf8"));
    } catch {
      counts = addCounts(counts, { passed: 0, failed: 1, skipped: 0 });
      continue;
    }
    counts = addCounts(counts, "stats" in report ? countPlaywright(report) : countVitest(report));
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
