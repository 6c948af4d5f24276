import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readPages } from "./built-page.ts";
import { deadLinks } from "./dead-links.ts";
import { pageWeight } from "./page-weight.ts";
import { twinProblems } from "./twins.ts";

const SITE = "https://example.com";
let folder = "";

function build(files: Readonly<Record<string, string>>) {
  folder = mkdtempSync(join(tmpdir(), "built-site-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return readPages(folder);
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("deadLinks", () => {
  it("finds pages, files and places that were not built", () => {
    const pages = build({
      "index.html": `<a href="/a/">A</a><a href="/a/#there">there</a><a href=/a/#gone>gone</a><a href="b/">B</a>
        <img src="/x.png"><a href="https://other.example/">other</a><a href="mailto:me@example.com">me</a>`,
      "a/index.html": '<p id="there"><a href="../">up</a><a href="../feed.json">feed</a>',
      "feed.json": "{}",
    });
    expect(deadLinks(pages, folder, SITE, "/").sort()).toEqual([
      'index.html: "/a/#gone" names no place of that page',
      'index.html: "/x.png" was not built',
      'index.html: "b/" was not built',
    ]);
  });

  it("finds addresses that forget the base path", () => {
    const pages = build({ "index.html": '<a href="/base/">own</a><a href="/a/">forgot</a>' });
    expect(deadLinks(pages, folder, SITE, "/base/")).toEqual(['index.html: "/a/" leads out of /base/']);
  });

  it("takes no text of a script for markup", () => {
    expect(deadLinks(build({ "index.html": `<script>'<a href="/no/">'</script>` }), folder, SITE, "/")).toEqual([]);
  });
});

describe("twinProblems", () => {
  const head = (own: string, twins: Readonly<Record<string, string>>) =>
    `<link rel="canonical" href="${SITE}${own}">${Object.entries(twins)
      .map(([lang, to]) => `<link rel="alternate" hreflang="${lang}" href="${SITE}${to}">`)
      .join("")}`;
  const twins = { "zh-CN": "/a/", en: "/en/a/", "x-default": "/a/" };

  it("accepts two pages that name each other and are in the sitemap", () => {
    const pages = build({ "a/index.html": head("/a/", twins), "en/a/index.html": head("/en/a/", twins) });
    expect(twinProblems(pages, SITE, "/", new Set([`${SITE}/a/`, `${SITE}/en/a/`]))).toEqual([]);
  });

  it("finds a twin that was not built, one that does not name it back, and what the sitemap lacks or makes up", () => {
    const pages = build({
      "a/index.html": head("/a/", twins),
      "b/index.html": head("/b/", { "zh-CN": "/b/", en: "/en/b/", "x-default": "/b/" }),
      "en/a/index.html": head("/en/a/", { "zh-CN": "/b/", en: "/en/a/", "x-default": "/b/" }),
    });
    expect(twinProblems(pages, SITE, "/", new Set([`${SITE}/a/`, `${SITE}/en/a/`, `${SITE}/c/`])).sort()).toEqual([
      "a/index.html: https://example.com/en/a/ does not name it back",
      "b/index.html: its twin https://example.com/en/b/ was not built",
      "b/index.html: not in the sitemap",
      "en/a/index.html: https://example.com/b/ does not name it back",
      "en/a/index.html: https://example.com/b/ does not name it back",
      "sitemap: https://example.com/c/ is no page with a canonical address",
    ]);
  });
});

describe("pageWeight", () => {
  it("counts a script with what it imports at once, and each file one time", () => {
    const [page] = build({
      "index.html": '<script type="module" src="/a.js"></script><script type="module" src="/b.js"></script>',
      "a.js": 'import"./c.js";',
      "b.js": 'import{x}from"./c.js";import("./later.js");',
      "c.js": "export const x=1;",
      "later.js": "x".repeat(9999),
    });
    const { script, all } = pageWeight(page as NonNullable<typeof page>, folder, "/");
    expect(script).toBeGreaterThan(60);
    expect(script).toBeLessThan(160);
    expect(all).toBeGreaterThan(script);
  });
});
