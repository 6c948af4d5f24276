import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { guideFrontMatter } from "./lib/guides/front-matter.ts";

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: guideFrontMatter }) }),
};
