import * as z from "zod";

/** GitHub refuses strings of nothing but spaces. */
const text = z.string().regex(/\S/);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean().optional() }).optional();

const markdown = z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: text }) });

const input = z.strictObject({
  type: z.literal("input"),
  id: id.optional(),
  attributes: z.strictObject({
    label: text,
    description: text.optional(),
    placeholder: text.optional(),
    value: text.optional(),
  }),
  validations,
});

const textarea = z.strictObject({
  type: z.literal("textarea"),
  id: id.optional(),
  attributes: z.strictObject({
    label: text,
    description: text.optional(),
    placeholder: text.optional(),
    value: text.optional(),
    render: text.optional(),
  }),
  validations,
});

const dropdown = z.strictObject({
  type: z.literal("dropdown"),
  id: id.optional(),
  attributes: z.strictObject({
    label: text,
    description: text.optional(),
    multiple: z.boolean().optional(),
    // GitHub adds "None" by itself, so nobody else may.
    options: z
      .array(text.refine((option) => option.trim().toLowerCase() !== "none"))
      .min(1)
      .refine(isUnique),
    default: z.int().min(0).optional(),
  }),
  validations,
});

const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  id: id.optional(),
  attributes: z.strictObject({
    label: text,
    description: text.optional(),
    options: z
      .array(z.strictObject({ label: text, required: z.boolean().optional() }))
      .min(1)
      .refine((options) => isUnique(options.map(({ label }) => label))),
  }),
});

const element = z.discriminatedUnion("type", [markdown, input, textarea, dropdown, checkboxes]);

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

const given = (values: readonly (string | undefined)[]) => values.filter((value) => value !== undefined);

/** An issue form as GitHub takes it, after its pages on the syntax of issue forms and on their common errors. */
export const issueForm = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: z.array(text).optional(),
  assignees: z.array(text).optional(),
  projects: z.array(text).optional(),
  type: text.optional(),
  body: z
    .array(element)
    .refine((body) => body.some(({ type }) => type !== "markdown"), "asks for nothing")
    .refine((body) => isUnique(given(body.map((part) => ("id" in part ? part.id : undefined)))), "repeats an id")
    .refine(
      (body) => isUnique(given(body.map(({ attributes }) => ("label" in attributes ? attributes.label : undefined)))),
      "repeats a label",
    ),
});

/** The page on which people choose a form. */
export const issueConfig = z.strictObject({
  blank_issues_enabled: z.boolean().optional(),
  contact_links: z.array(z.strictObject({ name: text, url: z.url(), about: text })).optional(),
});
