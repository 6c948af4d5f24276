// node scripts/check-built.ts [folder]: what can be said of the built site without a browser: links, twins, sitemap, weight, markup.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import addresses from "../../../addresses.json" with { type: "json" };
import { BUDGETS } from "./check/budgets.ts";
import { type BuiltPage, readPages } from "./check/built-page.ts";
import { deadLinks } from "./check/dead-links.ts";
import { pageWeight } from "./check/page-weight.ts";
import { twinProblems } from "./check/twins.ts";

/** Problems of one kind that are printed; thousands of pages are of one make. */
const SHOWN = 12;

const folder = process.argv[2] ?? join(import.meta.dirname, "../dist");
const site = process.env.SITE_URL ?? addresses.site;
const base = `${(process.env.BASE_PATH ?? "/").replace(/\/$/, "")}/`;
const pages = readPages(folder);
if (pages.length === 0) {
  process.stderr.write(`No page in ${folder}; build the site first (npm run build).\n`);
  process.exit(1);
}

const sitemap = new Set(
  readdirSync(folder)
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, to]) => to as string),
    ),
);

/** The first page of each make: pages of one make differ in their words only. */
function onePerMake(): BuiltPage[] {
  const makes = new Map<string, BuiltPage>();
  for (const page of pages) {
    const make = page.path.replace(/^((?:en\/)?(?:models|providers))\/.+/, "$1/").replace(/\d{4}\/$/, "");
    if (!makes.has(make)) makes.set(make, page);
  }
  return [...makes.values()];
}

async function markupProblems(): Promise<string[]> {
  // Style, not validity: what Astro and formatters write is fine, and long rows of links need no landmark each.
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "no-raw-characters": "off",
      "attribute-boolean-style": "off",
      "no-trailing-whitespace": "off",
      "doctype-style": "off",
      "void-style": "off",
      "long-title": "off",
      "no-inline-style": "error",
      "no-redundant-role": "off",
      "tel-non-breaking": "off",
    },
  });
  const problems: string[] = [];
  for (const { file, html } of onePerMake()) {
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages) problems.push(`${file}:${line}: ${message} (${ruleId})`);
  }
  return problems;
}

function weightProblems(): string[] {
  return pages.flatMap((page) => {
    const path = page.path.replace(/^en\//, "");
    const budget = BUDGETS.find(({ of }) => of.test(path));
    if (!budget) return [];
    const { script, all } = pageWeight(page, folder, base);
    return [
      ...(script > budget.script ? [`${page.file}: ${script} bytes of script, at most ${budget.script}`] : []),
      ...(all > budget.all ? [`${page.file}: ${all} bytes in all, at most ${budget.all}`] : []),
    ];
  });
}

const found = {
  links: deadLinks(pages, folder, site, base),
  "languages and sitemap": twinProblems(pages, site, base, sitemap),
  weight: weightProblems(),
  markup: await markupProblems(),
};
let failed = 0;
for (const [kind, problems] of Object.entries(found)) {
  failed += problems.length;
  if (problems.length === 0) continue;
  process.stdout.write(`${kind}: ${problems.length} problems\n`);
  for (const problem of problems.slice(0, SHOWN)) process.stdout.write(`  ${problem}\n`);
  if (problems.length > SHOWN) process.stdout.write(`  and ${problems.length - SHOWN} more\n`);
}
const home = pages.find(({ path }) => path === "");
if (home) {
  const { script, all } = pageWeight(home, folder, base);
  process.stdout.write(
    `${pages.length} pages; the first weighs ${(all / 1000).toFixed(1)} kB, of which script ${(script / 1000).toFixed(1)} kB (gzip).\n`,
  );
}
process.exit(failed > 0 ? 1 : 0);
