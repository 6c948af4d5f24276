// Checks the pages of the tutorials beyond what the build does. Dates are compared with the day of the data, so that a page
// does not become wrong by itself; with --nightly they are compared with today, and what is a warning fails.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { data_date, models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import { TUTORIALS } from "../src/lib/guides/tutorials.ts";
import { findOldFacts } from "./guides/age.ts";
import { type GuideFile, readGuide } from "./guides/guide-file.ts";
import { formatProblem, type Problem } from "./guides/problem.ts";
import { findShapeProblems, findTwinProblems } from "./guides/shape.ts";
import { findTypedModels } from "./guides/typed-models.ts";
import { findTypedNumbers } from "./guides/typed-numbers.ts";
import { findTypographyProblems, type StandIn } from "./guides/typography.ts";

const site = join(import.meta.dirname, "..");
const isNightly = process.argv.includes("--nightly");
const day = isNightly ? new Date().toISOString().slice(0, 10) : data_date.slice(0, 10);

const guides: readonly GuideFile[] = ["src/content/docs/guides", "src/content/docs/en/guides"].flatMap((folder) =>
  readdirSync(join(site, folder))
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => readGuide(join(folder, name), readFileSync(join(site, folder, name), "utf8"))),
);

const standIn: StandIn = (name, { id, number, show }) => {
  if (name === "Source") return "";
  if (name === "Guide") {
    const page = guides.find((guide) => guide.locale === "zh-CN" && guide.data.number === number);
    return `《${page?.data.title ?? "教程"}》`;
  }
  if (name === "Provider" && (show ?? "name") === "name") {
    const provider = providers.find((each) => each.id === id);
    return provider?.name_zh ?? provider?.name ?? "X";
  }
  return "X";
};

const numbers = new Set(guides.map(({ data }) => data.number));
const ids = models.flatMap((model) => [model.id, ...(model.aliases ?? [])]);
const problems: readonly Problem[] = [
  ...guides.flatMap((guide) => [
    ...findShapeProblems(guide),
    ...findTypedNumbers(guide),
    ...findTypedModels(guide, ids),
    ...findTypographyProblems(guide, standIn),
  ]),
  ...findTwinProblems(guides),
  ...findOldFacts(guides, day),
  ...Object.entries(TUTORIALS)
    .filter(([number]) => !numbers.has(number))
    .map(([number, slug]): Problem => {
      const message = `${number} of the plan has no page yet.`;
      return { file: `src/content/docs/guides/${slug}.mdx`, rule: "plan", level: "warning", message };
    }),
];

const failures = problems.filter(({ level }) => isNightly || level === "error");
for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`);
process.stdout.write(
  `${guides.length} pages, ${failures.length} errors, ${problems.length - failures.length} warnings\n`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
