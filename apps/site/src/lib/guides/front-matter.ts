import { z } from "astro/zod";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written with quotes: "2026-11-21".');

/** Where a fact was read. */
export const guideSource = z.strictObject({
  /** What `<Source id>` and `<Fact source>` call it. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  url: z.url(),
  title: z.string(),
  /** The day on which it was read. */
  checked_on: date,
  /** Set where the plan asks for another reading that could not be done: the page says "not read again since". */
  recheck: z.boolean().default(false),
  /** Facts about prices age in 30 days, all others in 180. */
  about: z.enum(["prices", "other"]).default("other"),
});

export type GuideSource = z.output<typeof guideSource>;

/** What a page of the tutorials says about itself, beside Starlight's `title` and `description`. */
export const guideFrontMatter = z.object({
  description: z.string(),
  /** The number in the plan; the policy and the glossary have none. */
  number: z
    .string()
    .regex(/^T(0[1-9]|1\d|2[0-6])$/)
    .optional(),
  /** The day on which the page as a whole was read through. */
  checked_on: date,
  /** One sentence: what the reader has at the end. */
  goal: z.string().optional(),
  prerequisites: z.array(z.string()).default([]),
  what_can_change: z.array(z.string()).default([]),
  sources: z.array(guideSource).default([]),
});
