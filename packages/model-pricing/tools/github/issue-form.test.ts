import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { issueConfig, issueForm } from "./issue-form.ts";

const folder = join(import.meta.dirname, "../../../../.github/ISSUE_TEMPLATE");
const read = (name: string) => parse(readFileSync(join(folder, name), "utf8"));
const forms = readdirSync(folder).filter((name) => name !== "config.yml");

it.each(forms)("%s is a form that GitHub takes", (name) => {
  const result = issueForm.safeParse(read(name));
  expect(result.error?.issues ?? []).toEqual([]);
});

it("config.yml is one that GitHub takes", () => {
  expect(issueConfig.safeParse(read("config.yml")).error?.issues ?? []).toEqual([]);
});

it.each(forms)("%s requires what a price cannot do without", (name) => {
  const { body } = issueForm.parse(read(name));
  const required = body.flatMap((part) => ("validations" in part && part.validations?.required ? [part.id] : []));
  expect(required).toEqual(
    expect.arrayContaining(["model", "source", "price", "currency", "effective_from", "quote", "checked_on"]),
  );
});

it.each(forms)("%s has a hint in Chinese beside every question", (name) => {
  const { name: title, description, body } = issueForm.parse(read(name));
  const hints = body.flatMap(({ type, attributes }) =>
    type === "markdown" ? [attributes.value] : [attributes.description ?? ""],
  );
  expect([title, description, ...hints].filter((hint) => !/\p{Script=Han}/u.test(hint))).toEqual([]);
});

const question = { type: "input", id: "model", attributes: { label: "Model" } };
const form = (...body: readonly object[]) => ({ name: "A", description: "B", body });

it.each([
  ["an unknown key", { ...form(question), on: true }],
  ["no name", { description: "B", body: [question] }],
  ["an empty description", { ...form(question), description: " " }],
  ["a number for a text", { ...form(question), title: 1 }],
  ["nothing that is asked", form({ type: "markdown", attributes: { value: "Hello" } })],
  ["two equal ids", form(question, { ...question, attributes: { label: "Other" } })],
  ["two equal labels", form(question, { ...question, id: "other" })],
  ["an id with a space", form({ ...question, id: "the model" })],
  ["a label that is missing", form({ ...question, attributes: {} })],
  ["an unknown type", form({ ...question, type: "date" })],
  ["an option None", form({ type: "dropdown", attributes: { label: "A", options: ["None"] } })],
  ["an option that YAML reads as true", form({ type: "dropdown", attributes: { label: "A", options: [true] } })],
  ["two equal options", form({ type: "dropdown", attributes: { label: "A", options: ["B", "B"] } })],
])("refuses %s", (_, wrong) => {
  expect(issueForm.safeParse(form(question)).success).toBe(true);
  expect(issueForm.safeParse(wrong).success).toBe(false);
});
