import type { ModelRecord } from "@org/model-pricing";
import { readPackageFile } from "./package-file.ts";

/** Every record with its notes, and the release that they are of: what the JSON API answers with. */
export const fullCatalog = JSON.parse(readPackageFile("catalog.json")) as {
  readonly version: string;
  readonly data_date: string;
  readonly models: readonly ModelRecord[];
};

/** Writes an answer of the JSON API: the release, then what was asked for. */
export function apiResponse(answer: object): Response {
  const { version, data_date } = fullCatalog;
  return Response.json({ version, data_date, ...answer });
}
