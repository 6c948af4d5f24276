// node scripts/lighthouse.ts [page ...]: Lighthouse, mobile, on the built site. Accessibility, best practices and SEO have to be 100;
// performance is printed: it depends on the machine, and bytes are what check-built.ts holds.
import { preview } from "astro";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

/** One page of each make. */
const PAGES = [
  "",
  "en/",
  "models/deepseek/deepseek-v4-flash/",
  "en/providers/openai/",
  "compare/",
  "en/calculators/",
  "calculators/monthly/",
  "tokens/",
  "en/which-model/",
  "changes/",
  "en/evidence/",
  "api/",
  "guides/",
  "en/guides/first-call/",
];
const HELD = ["accessibility", "best-practices", "seo"] as const;

const server = await preview({
  root: new URL("..", import.meta.url).pathname,
  logLevel: "silent",
  server: { host: "127.0.0.1", port: 4395 },
});
const base = (process.env.BASE_PATH ?? "/").replace(/\/?$/, "/");
const chrome = await launch({
  ...(process.env.CHROME_PATH ? { chromePath: process.env.CHROME_PATH } : {}),
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
let failed = 0;
try {
  const asked = process.argv.slice(2);
  for (const page of asked.length > 0 ? asked : PAGES) {
    const run = await lighthouse(`http://127.0.0.1:${server.port}${base}${page}`, {
      port: chrome.port,
      logLevel: "silent",
      onlyCategories: ["performance", ...HELD],
      // The preview server is not the place where robots read.
      skipAudits: ["robots-txt", "is-crawlable"],
    });
    if (!run) throw new Error(`Lighthouse said nothing about "${page}".`);
    const { categories, audits } = run.lhr;
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    process.stdout.write(
      `/${page}: ${HELD.map((name) => `${name} ${score(name)}`).join(", ")}; performance ${score("performance")}\n`,
    );
    for (const name of HELD) {
      if (score(name) === 100) continue;
      failed++;
      for (const { id } of categories[name]?.auditRefs ?? []) {
        const audit = audits[id];
        if (audit?.errorMessage !== undefined) process.stdout.write(`  ${id}: ${audit.errorMessage}\n`);
        if (audit && audit.score !== null && audit.score < 1) {
          const items = (audit.details as { items?: readonly object[] } | undefined)?.items ?? [];
          process.stdout.write(`  ${id}: ${audit.title} ${JSON.stringify(items[0] ?? "").slice(0, 300)}\n`);
        }
      }
    }
  }
} finally {
  chrome.kill();
  await server.stop();
}
process.exit(failed > 0 ? 1 : 0);
