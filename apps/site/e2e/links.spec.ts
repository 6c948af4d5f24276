import { expect, languages, test } from "./site.ts";

for (const { lang, home } of languages) {
  test(`every internal link of the ${lang} page leads somewhere`, async ({ page, request }) => {
    await page.goto(home);
    const here = page.url();
    const links = await page
      .locator("a[href], link[rel=icon], link[rel=stylesheet]")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const internal = [...new Set(links)].filter((link) => new URL(link).origin === new URL(here).origin);
    expect(internal.length).toBeGreaterThan(10);
    const missing: string[] = [];
    // Pages of records are of one make, and the build makes one for each row: a sample of them is asked for.
    const record = /\/models\/[^/]+\/[^/]+\/$/;
    const asked = internal.filter((link, index) => !record.test(link) || index % 60 === 0);
    for (const link of asked) {
      const { hash, pathname } = new URL(link);
      const isHere = pathname === new URL(here).pathname;
      if (isHere && hash !== "" && (await page.locator(`[id="${hash.slice(1)}"]`).count()) === 1) continue;
      if (hash === "" && (await request.get(link)).ok()) continue;
      missing.push(link);
    }
    expect(missing).toEqual([]);
  });
}
