import { expect, it } from "vitest";
import type { DataDiff, ModelChange } from "./changes.ts";
import { formatDiff } from "./format-diff.ts";

const base = { commit: "0123456789abcdef0123456789abcdef01234567", from: "HEAD" };
const nothing: DataDiff = { base, providers: [], models: [], broken: [], other_files: [] };
const model = (index: number): ModelChange => ({
  model: `example/model-${index}`,
  kind: "changed",
  facts: [{ key: "notes", before: undefined, after: ["x".repeat(200)] }],
  prices: [],
});

it("fits into one comment, and counts what did not fit", () => {
  const models = Array.from({ length: 1000 }, (_, index) => model(index));
  const text = formatDiff({ ...nothing, models });
  expect(text.length).toBeLessThan(65_536);
  const shown = text.match(/^### /gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(100);
  expect(text).toContain(`\n\nAnd ${1000 - shown} further changes: `);
});

it("cuts a fact that is longer than anybody reads", () => {
  const models = [{ ...model(1), facts: [{ key: "notes", before: "short", after: "y".repeat(5000) }] }];
  expect(formatDiff({ ...nothing, models })).toContain(`- notes: \`short\` → \`${"y".repeat(300)}...\``);
});

it("says what became of providers", () => {
  const change = { facts: [], reaches_prices_by: [], models_reached: 0 };
  const providers = [
    { ...change, provider: "a", kind: "new" as const },
    { ...change, provider: "b", kind: "removed" as const },
    { ...change, provider: "c", kind: "changed" as const, reaches_prices_by: ["time_zone"], models_reached: 2 },
  ];
  expect(formatDiff({ ...nothing, providers })).toMatchInlineSnapshot(`
    "## What this changes

    Compared with \`0123456789ab\` (\`HEAD\`).

    ### Provider \`a\`

    **New.**

    ### Provider \`b\`

    **Removed. Ids are forever: a provider keeps its folder.**

    ### Provider \`c\`

    **Reaches the prices of 2 models, past ones too**, by time_zone.
    "
  `);
});
