export interface TestStep {
  /** What `npm test -- <name>` calls it. */
  name: string;
  title: string;
  command: string[];
  /** Reports of a test runner that the command writes; without them the step counts as one test. */
  reports?: string[];
  /** Steps without whose success this one can say nothing new. */
  needs?: string[];
  browser?: boolean;
  /** Only `npm run test:full` runs it. */
  slow?: boolean;
}

const turbo = (...args: string[]) => ["pnpm", "exec", "turbo", "run", ...args, "--output-logs=new-only"];

/** What `npm test` runs, in this order: the cheapest answers first. */
export const testSteps: TestStep[] = [
  { name: "lint", title: "Lint", command: ["node", "scripts/lint.ts"] },
  {
    name: "types",
    title: "Type check of the package and the scripts",
    command: turbo("typecheck", "typecheck:scripts", "--filter=!@org/site"),
  },
  {
    name: "unit",
    title: "Unit tests",
    command: turbo("test:unit", "test:scripts", "--continue", "--concurrency=1"),
    reports: [
      "packages/model-pricing/.results/unit.json",
      "packages/mock-provider/.results/unit.json",
      "apps/site/.results/unit.json",
      ".results/scripts.json",
    ],
  },
  { name: "build", title: "Package build", command: turbo("build", "--filter=@org/model-pricing") },
  {
    name: "package",
    title: "Package check: publint, types, packed and installed",
    command: turbo("check:package", "--filter=@org/model-pricing"),
    needs: ["build"],
  },
  {
    name: "bundle",
    title: "Bundle tests",
    command: turbo("test:bundle", "--filter=@org/model-pricing"),
    reports: ["packages/model-pricing/.results/bundle.json"],
    needs: ["build"],
  },
  {
    name: "samples",
    title: "Samples",
    command: ["pnpm", "run", "--silent", "test:samples"],
    reports: [".results/samples.json"],
    needs: ["build"],
  },
  {
    name: "site-types",
    title: "Type check of the site",
    command: turbo("typecheck", "--filter=@org/site"),
    needs: ["build"],
  },
  {
    name: "guides",
    title: "Tutorials: twins, sources, typed numbers, typography",
    command: ["pnpm", "--dir", "apps/site", "run", "--silent", "check:guides"],
    needs: ["build"],
  },
  { name: "site", title: "Site build", command: turbo("build", "--filter=@org/site"), needs: ["build"] },
  {
    name: "built",
    title: "Check of the built site: links, languages, weight, markup",
    command: ["node", "apps/site/scripts/check-built.ts"],
    needs: ["site"],
  },
  {
    name: "e2e",
    title: "Browser tests",
    command: turbo("test:e2e", "--concurrency=1"),
    reports: ["apps/site/.results/e2e.json"],
    needs: ["site"],
    browser: true,
  },
  {
    name: "base",
    title: "The site under a base path",
    command: ["node", "apps/site/scripts/check-under-base.ts"],
    needs: ["site"],
    slow: true,
  },
  {
    name: "lighthouse",
    title: "Lighthouse",
    command: ["node", "apps/site/scripts/lighthouse.ts"],
    needs: ["site"],
    browser: true,
    slow: true,
  },
  {
    name: "gateway",
    title: "Gateway of the samples",
    command: ["pnpm", "run", "--silent", "test:gateway"],
    reports: [".results/gateway.json"],
    needs: ["build"],
    slow: true,
  },
  {
    name: "long",
    title: "Long tests",
    command: turbo("test:long", "--filter=@org/model-pricing"),
    reports: ["packages/model-pricing/.results/long.json"],
    needs: ["build"],
    slow: true,
  },
];
