import type { ErrorKind } from "../../compile/authored.ts";
import type { ErrorRow } from "../../compile/guide-rows.ts";
import { errorRows } from "../../generated/guide-facts.ts";
import type { ErrorSigns } from "./error-signs.ts";
import type { RecognisedBy } from "./explanation.ts";

/** What an error was found to be, and the rows of the data that say so. */
export interface Recognised {
  readonly kind: ErrorKind | "unknown";
  readonly by: RecognisedBy;
  readonly rows: readonly ErrorRow[];
}

/** What statuses mean where a provider says nothing of its own. */
const BY_STATUS: Readonly<Record<number, ErrorKind>> = {
  400: "malformed_request",
  401: "bad_key",
  402: "empty_balance",
  403: "no_permission",
  404: "not_found",
  408: "timed_out",
  409: "conflict",
  413: "too_large",
  422: "malformed_request",
  429: "limit_unclear",
  500: "server_error",
  502: "server_error",
  503: "overloaded",
  504: "timed_out",
};

/** Errors that an SDK makes itself, because no answer came. */
const CLIENT_ERRORS: readonly (readonly [RegExp, ErrorKind])[] = [
  [/\b(?:APITimeoutError|APIConnectionTimeoutError|ETIMEDOUT)\b|\bRequest timed out\b/i, "timed_out"],
  [/\b(?:APIConnectionError|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN)\b|\bConnection error\b/i, "network"],
];

/**
 * Says what an error is. A code decides before a phrase, a phrase before the status, and the rows of the provider that was
 * named before those of others.
 */
export function recognise(signs: ErrorSigns, provider: string | undefined): Recognised {
  return (
    byCode(signs, provider) ??
    byMessage(signs, provider) ??
    byOwnStatus(signs, provider) ??
    byClient(signs) ??
    byAnyStatus(signs, provider)
  );
}

function byCode({ codes, text }: ErrorSigns, provider: string | undefined): Recognised | undefined {
  const words = text.match(/[A-Za-z][A-Za-z0-9_]{3,59}/g) ?? [];
  for (const code of [...codes, ...words]) {
    const rows = errorRows.filter((row) => row.code === code);
    if (rows.length > 0) return found("code", rows, provider);
  }
  return undefined;
}

function byMessage({ text }: ErrorSigns, provider: string | undefined): Recognised | undefined {
  const plain = text.toLowerCase();
  const rows = errorRows.filter(({ message }) => message !== undefined && plain.includes(message.toLowerCase()));
  return rows.length > 0 ? found("message", rows, provider) : undefined;
}

function byOwnStatus({ status }: ErrorSigns, provider: string | undefined): Recognised | undefined {
  const rows = errorRows.filter((row) => row.provider === provider && row.status === status && row.code === undefined);
  // Rows with words of a message of their own were not meant: those were looked for before.
  const plain = rows.filter(({ message }) => message === undefined);
  const chosen = plain.length > 0 ? plain : rows.length === 1 ? rows : [];
  return status !== undefined && chosen.length > 0 ? found("status", chosen, provider) : undefined;
}

function byClient({ status, text }: ErrorSigns): Recognised | undefined {
  if (status !== undefined) return undefined;
  const kind = CLIENT_ERRORS.find(([pattern]) => pattern.test(text))?.[1];
  return kind && { kind, by: "client", rows: [] };
}

function byAnyStatus({ status }: ErrorSigns, provider: string | undefined): Recognised {
  const kind = status === undefined ? undefined : (BY_STATUS[status] ?? (status >= 500 ? "server_error" : undefined));
  if (kind === undefined) return { kind: "unknown", by: "nothing", rows: [] };
  return { kind, by: "status", rows: witnessesOf(status, kind, provider) };
}

/** Whoever documents this status with this meaning; where a status has two, the first of each that is documented. */
function witnessesOf(status: number | undefined, kind: ErrorKind, provider: string | undefined): readonly ErrorRow[] {
  const rows = errorRows.filter((row) => row.status === status && (provider ?? row.provider) === row.provider);
  const ofKind = (wanted: ErrorKind) => rows.filter((row) => row.kind === wanted);
  if (kind !== "limit_unclear") return ofKind(kind).filter(({ code }) => code === undefined);
  return [...ofKind(kind), ...ofKind("empty_balance").slice(0, 1), ...ofKind("rate_limit").slice(0, 1)];
}

/** The rows of the named provider where it has any of them; the first row's kind decides. */
function found(by: RecognisedBy, rows: readonly ErrorRow[], provider: string | undefined): Recognised | undefined {
  const own = rows.filter((row) => row.provider === provider);
  const [first, ...others] = own.length > 0 ? own : rows;
  return first && { kind: first.kind, by, rows: [first, ...others.filter(({ kind }) => kind === first.kind)] };
}
