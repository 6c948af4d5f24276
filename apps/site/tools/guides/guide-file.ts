import { parse } from "yaml";
import { findTags, type Tag } from "./find-tags.ts";

export type GuideLocale = "zh-CN" | "en";

/** A source as the front matter lists it; unchecked, since the build checks its shape. */
export interface ListedSource {
  readonly id?: string;
  readonly checked_on?: unknown;
  readonly about?: string;
}

/** One page of the tutorials, read as text. */
export interface GuideFile {
  /** Path below the site's folder. */
  readonly file: string;
  readonly locale: GuideLocale;
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly sources: readonly ListedSource[];
  /** The whole file, and where its text begins. */
  readonly text: string;
  readonly bodyStart: number;
  readonly tags: readonly Tag[];
}

/** Reads a page: front matter, components, text. */
export function readGuide(file: string, text: string): GuideFile {
  const [head = "", yaml = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const data: Record<string, unknown> = parse(yaml) ?? {};
  return {
    file,
    locale: file.includes("docs/en/") ? "en" : "zh-CN",
    slug: file.replace(/^.*\//, "").replace(/\.mdx$/, ""),
    data,
    sources: Array.isArray(data.sources) ? data.sources : [],
    text,
    bodyStart: head.length,
    tags: findTags(text, head.length),
  };
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
