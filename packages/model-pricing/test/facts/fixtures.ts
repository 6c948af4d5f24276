import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkFacts } from "../../tools/facts/check-facts.ts";
import { loadData } from "../../tools/load.ts";

const PROVIDER = {
  "providers/example/provider.toml": 'name = "Example"\nprice_page = "https://example.com/pricing"\n',
  "providers/example/models/example-large-2.toml": `id = "Example/Large:2"
name = "Example Large 2"
family = "example-large"

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-11-20"
per_million_tokens = { input = 3 }
`,
};

/** Writes data files beside a provider with one model, and hands over the folder that holds `data/`. */
export function withData<T>(files: Readonly<Record<string, string>>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "model-pricing-facts-"));
  try {
    for (const [path, text] of Object.entries({ ...PROVIDER, ...files })) {
      mkdirSync(dirname(join(root, "data", path)), { recursive: true });
      writeFileSync(join(root, "data", path), text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Problems of these files on 2026-11-24, in the order of files and lines. */
export function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return withData(files, (root) => {
    const data = loadData(root);
    return [...data.problems, ...checkFacts(data, "2026-11-24")].map(
      ({ file, line, column, rule, message, fix }) =>
        `${file.replace("data/", "")} ${line}:${column} ${rule}: ${message} -> ${fix}`,
    );
  });
}
