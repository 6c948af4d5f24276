import type * as z from "zod";
import { describeValue } from "./describe-value.ts";
import { explainType } from "./explain-type.ts";
import { describePlace, nameOf, type Path, valueAt } from "./places.ts";
import { keyExampleAt, knownKeys } from "./schema-at.ts";
import { suggestName } from "./suggest-name.ts";

/** A problem of a value, in the words of the person who wrote it. */
export interface ExplainedIssue {
  /** Keys and list positions from the top of the value; the last key may be one that is missing. */
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
}

/** The value that was checked, and by what. */
interface Context {
  readonly schema: z.core.$ZodType;
  readonly root: unknown;
}

/** Longer lists of names tell a reader nothing. */
const MAX_NAMES = 20;

/** Turns zod's issues about a data file into sentences about its keys and values. */
export function explainIssues(schema: z.core.$ZodType, root: unknown, error: z.core.$ZodError): ExplainedIssue[] {
  return error.issues.flatMap((issue) => explain({ schema, root }, issue, issue.path as Path));
}

function explain(context: Context, issue: z.core.$ZodIssue, path: Path): ExplainedIssue[] {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => explainUnknownKey(context, path, key));
    case "invalid_union":
      return explainUnion(context, issue, path);
    case "invalid_key":
      return [explainKeyName(context, path)];
    case "custom":
      return [{ path, message: withName(path, issue.message), fix: String(issue.params?.fix) }];
    case "invalid_value":
      return [explainName(context, issue.values.map(String), path)];
    case "too_small":
    case "too_big":
      return [explainLimit(context, issue, path)];
    default:
      return [explainType(context.schema, context.root, path)];
  }
}

/** Sentences of checks that start with a value get the name of the key before it. */
function withName(path: Path, message: string): string {
  const name = path.findLast((part) => typeof part === "string");
  return name !== undefined && /^["\d-]/.test(message) ? `${name}: ${message}` : message;
}

function explainUnknownKey({ schema }: Context, path: Path, key: string): ExplainedIssue {
  const known = knownKeys(schema, path);
  const meant = suggestName(key, known);
  const message = `${key} is no key of ${describePlace(path)}.${meant ? ` Did you mean ${meant}?` : ""}`;
  const table = known.find((name) => !meant && knownKeys(schema, [...path, name]).includes(key));
  if (table) return { path: [...path, key], message, fix: `move it into the table it belongs to, such as ${table}.` };
  const names = known.length <= MAX_NAMES ? `one of ${known.join(", ")}` : "a key that data/README.md lists";
  return { path: [...path, key], message, fix: `${meant ? `write ${meant}` : `use ${names}`}, or delete the line.` };
}

function explainKeyName({ schema }: Context, path: Path): ExplainedIssue {
  const example = keyExampleAt(schema, path.slice(0, -1));
  return {
    path,
    message: `"${path.at(-1)}" cannot be a name in ${describePlace(path.slice(0, -1))}.`,
    fix: `write a name like ${example}.`,
  };
}

/** Of the ways in which a value may be written, the one that comes nearest to what was found. */
function explainUnion(context: Context, issue: z.core.$ZodIssueInvalidUnion, path: Path): ExplainedIssue[] {
  const isNested = typeof valueAt(context.root, path) === "object";
  const isOfThatType = ({ code, path: below }: z.core.$ZodIssue) =>
    below.length > 0 || (code !== "invalid_type" && !(isNested && code === "invalid_value"));
  const candidates = (issue.errors as z.core.$ZodIssue[][]).filter((issues) => issues.every(isOfThatType));
  const [nearest] = candidates.sort((a, b) => a.length - b.length);
  if (!nearest) return [explainType(context.schema, context.root, path)];
  return nearest.flatMap((inner) => explain(context, inner, [...path, ...(inner.path as Path)]));
}

function explainName({ schema, root }: Context, values: readonly string[], path: Path): ExplainedIssue {
  const value = valueAt(root, path);
  if (value === undefined || typeof value === "object") return explainType(schema, root, path);
  const meant = suggestName(String(value), values);
  const expected =
    values.length > MAX_NAMES
      ? "a name that src/units.ts lists"
      : `${values.length > 1 ? "one of " : ""}${values.join(", ")}`;
  const isText = typeof value === "string";
  const only = values.length === 1 ? values[0] : undefined;
  const fix = only
    ? `write ${only}, or delete the line.`
    : meant
      ? `write ${isText ? `"${meant}"` : meant}.`
      : "take one of these values.";
  return { path, message: `${nameOf(path)} is ${describeValue(value)}; expected ${expected}.`, fix };
}

function explainLimit(
  { schema, root }: Context,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
): ExplainedIssue {
  const value = valueAt(root, path);
  if (typeof value !== "number") return explainType(schema, root, path);
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  const inclusive = issue.code === "too_small" ? "at least" : "at most";
  const words = issue.inclusive === false ? (issue.code === "too_small" ? "more than" : "less than") : inclusive;
  return {
    path,
    message: `${nameOf(path)} is ${value}; expected ${words} ${limit}.`,
    fix: "copy the number from the source page.",
  };
}
