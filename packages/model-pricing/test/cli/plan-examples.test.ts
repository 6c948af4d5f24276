import { describe, expect, it } from "vitest";
import { run } from "./run.ts";

const HELPS = [
  "plan",
  ..."request conversation month subscription cache-write batch budget hidden-costs routes"
    .split(" ")
    .map((name) => `plan ${name}`),
  "compare",
];

/** Words of a line as a shell would part them. */
function wordsOf(line: string): readonly string[] {
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
}

describe.each(HELPS)("the help of %s", (name) => {
  it("has examples that run", async () => {
    const { stdout } = await run(`${name} --help`);
    const examples = stdout.split("\n").flatMap((line) => /^ {2}model-pricing (.+)$/.exec(line)?.[1] ?? []);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect({ example, ...(await run(wordsOf(example))) }).toMatchObject({ example, code: 0 });
    }
  });
});
