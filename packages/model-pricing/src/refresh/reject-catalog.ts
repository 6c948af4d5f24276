import { CatalogError } from "../errors.ts";

/** Where a catalog is served, as messages name it. */
export const EXPECTED = "a catalog.json of this package";

/** The error for a catalog that is not taken: what was received, what was expected, what to do. */
export function rejectCatalog(
  name: string,
  received: string,
  advice: string,
  facts: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): CatalogError {
  const error = new CatalogError("catalog_rejected", `The catalog at ${name} ${received}. ${advice}`, {
    source: name,
    ...facts,
  });
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** What a thrown value says, with what caused it: fetch hides the reason one step below. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const inner = cause instanceof Error ? cause.message || (cause as { code?: string }).code : undefined;
  return inner ? `${error.message}: ${inner}` : error.message;
}
