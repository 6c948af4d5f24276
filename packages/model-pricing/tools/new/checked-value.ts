import * as z from "zod";
import { explainIssues, modelFile } from "../../src/schema/index.ts";
import { schemaAt } from "../../src/schema/schema-at.ts";
import type { TomlPath } from "../toml.ts";
import { InputError } from "./input-error.ts";

type Schema = typeof modelFile;

/**
 * A value that the schema of model files accepts at a path.
 *
 * @param label What the person knows the value by, such as its flag.
 * @throws {InputError} In the words of the check.
 */
export function checkedValue<T>(path: TomlPath, value: T, label: string): T {
  const schema = schemaAt(modelFile, path) as Schema | undefined;
  if (!schema) throw new Error(`The schema of model files has no ${path.join(".")}.`);
  // Under its label, so that messages name the flag rather than a key of a file.
  const labelled = z.object({ [label]: schema });
  const result = labelled.safeParse({ [label]: value });
  if (result.success) return value;
  const [issue] = explainIssues(labelled, { [label]: value }, result.error);
  const message = issue?.message ?? "";
  // A file has a sign between key and value, a command line has none.
  const fix = (issue?.fix ?? "").replaceAll(`${label} = `, `${label} `);
  const named = message.includes(label) ? message : `${label}: ${message}`;
  throw new InputError(`${named} ${capitalize(fix)}`.trimEnd());
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
