import * as z from "zod";
import { describeValue, toToml } from "./describe-value.ts";
import type { ExplainedIssue } from "./explain-issues.ts";
import { describePlace, headerOf, nameOf, type Path, valueAt } from "./places.ts";
import { exampleAt, keyExampleAt, schemaAt, unwrap } from "./schema-at.ts";

/** Explains a value that is missing, of a wrong type or of a wrong form, by the example that documents its field. */
export function explainType(schema: z.core.$ZodType, root: unknown, path: Path): ExplainedIssue {
  const value = valueAt(root, path);
  const example = exampleAt(schema, path);
  const name = nameOf(path);
  const found = schemaAt(schema, path);
  if (found && isTableList(found) && !Array.isArray(value)) {
    const header = headerOf(path);
    if (value === undefined)
      return { path, message: `${describePlace(path.slice(0, -1))} has no ${header}.`, fix: `add ${header}.` };
    return {
      path,
      message: `${name} is ${describeValue(value)}; a list of tables is expected.`,
      fix: `start each with ${header}.`,
    };
  }
  if (value === undefined) {
    const key = keyExampleAt(schema, path);
    const table = key === undefined ? name : `a table such as [${name}.${key}]`;
    const fix = example === undefined ? `add ${table}.` : `add it, such as ${asLine(path, example)}`;
    return { path, message: `${describePlace(path.slice(0, -1))} has no ${name}.`, fix };
  }
  const fix =
    mend(value, example) ??
    (example === undefined ? "compare with a file beside this one." : `write it like ${asLine(path, example)}`);
  return { path, message: `${name} is ${describeValue(value)}; ${expectation(value, example)}.`, fix };
}

function isTableList(schema: z.core.$ZodType): boolean {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray && unwrap(inner.element) instanceof z.ZodObject;
}

function asLine(path: Path, example: unknown): string {
  const key = path.at(-1);
  return typeof key === "string" ? `${key} = ${toToml(example)}` : toToml(example);
}

function expectation(value: unknown, example: unknown): string {
  if (example === undefined) return "it does not fit here";
  if (kindOf(value) !== kindOf(example)) return `${kindOf(example)} is expected`;
  if (typeof value === "string" && value.trim() === "") return "it must say something";
  if (typeof value === "string" && value.trim() !== value) return "there is space around it";
  if (Array.isArray(value) && value.length === 0) return "it needs at least one value";
  if (typeof value === "number" && !Number.isInteger(value)) return "a whole number is expected";
  return `expected the form ${toToml(example)}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "true or false";
  if (typeof value === "number") return Number.isFinite(value) ? "a number" : "nothing that can be counted";
  return "a table";
}

/** What was meant where only quotes or brackets are wrong. */
function mend(value: unknown, example: unknown): string | undefined {
  const isNumber = typeof example === "number" && typeof value === "string" && /^-?\d[\d_]*(\.\d+)?$/.test(value);
  if (isNumber) return `remove the quotes: ${value}.`;
  if (typeof example === "boolean" && /^(true|false)$/.test(String(value))) return `remove the quotes: ${value}.`;
  if (typeof example === "string" && typeof value === "number") return `put it in quotes: "${value}".`;
  if (Array.isArray(example) && typeof value === "string") return `put it in brackets: [${JSON.stringify(value)}].`;
  if (typeof value === "string" && typeof example === "string" && value.trim() !== value && value.trim() !== "")
    return `write ${JSON.stringify(value.trim())}.`;
  if (Array.isArray(value) && value.length === 0) return "add a value, or delete the line.";
  return undefined;
}
