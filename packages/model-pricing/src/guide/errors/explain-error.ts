import type { ErrorRow } from "../../compile/guide-rows.ts";
import { errorRows, hosts, placeRows } from "../../generated/guide-facts.ts";
import { fill } from "../fill.ts";
import type { Language } from "../language.ts";
import { describeErrorKind, errorTexts } from "./describe-error-kind.ts";
import type { ErrorSigns } from "./error-signs.ts";
import type { ErrorTexts } from "./error-texts.ts";
import type { ErrorExplanation, ErrorInput, ErrorSource } from "./explanation.ts";
import { HTTP_STATUSES, OFFICIAL_SDK } from "./general-sources.ts";
import { readSigns } from "./read-signs.ts";
import { type Recognised, recognise } from "./recognise.ts";
import { retryAdvice } from "./retry-advice.ts";

export interface ExplainErrorOptions {
  /** Id of the provider that answered; taken from an API address in the text where it is left out. */
  readonly provider?: string | undefined;
  /** Default `en`. */
  readonly lang?: Language | undefined;
}

/** Errors about money that come with the same status as rate limits. */
const ABOUT_MONEY: readonly string[] = ["empty_balance", "spend_limit", "usage_limit"];

/**
 * Says what an error of a provider's API means, whether to retry, and what to do. What is not known is `unknown`, with
 * what would help. Nothing is sent or kept, and of the input only the status and a code are in the result.
 *
 * @param input A body, an SDK's message or the error it threw, a status, a code, or `{ status, body, headers }`.
 *
 * @example
 * explainError({ status: 429, body: '{"error":{"code":"credit_balance_exhausted"}}' }).retry
 * //=> "no"
 */
export function explainError(input: string | ErrorInput, options: ExplainErrorOptions = {}): ErrorExplanation {
  const texts = errorTexts(options.lang);
  const signs = readSigns(input);
  const provider = options.provider ?? providerIn(signs.text);
  const recognised = recognise(signs, provider);
  const { kind, by } = recognised;
  const code = safeCode(signs, recognised);
  return {
    kind,
    recognised_by: by,
    ...(signs.status !== undefined && { status: signs.status }),
    ...(code !== undefined && { code }),
    ...(provider !== undefined && { provider }),
    ...describeErrorKind(kind, { lang: options.lang, retry_after: signs.retryAfter }),
    notes: notesOn({ texts, signs, provider, recognised, code }),
    would_help: wouldHelp(texts, signs, recognised, provider),
    sources: sourcesOf(signs, recognised),
  };
}

/** The provider whose API address stands in the text; none where several do. */
function providerIn(text: string): string | undefined {
  const found = new Set(Object.keys(hosts).flatMap((host) => (text.includes(host) ? [hosts[host]] : [])));
  return found.size === 1 ? [...found][0] : undefined;
}

/** The code that was recognised, else the first that looks like one. A key in its place is not repeated. */
function safeCode({ codes }: ErrorSigns, { rows, by }: Recognised): string | undefined {
  if (by === "code") return rows[0]?.code;
  return codes.find((code) => /^[a-z][a-z_]{2,59}$/i.test(code));
}

interface Noted {
  readonly texts: ErrorTexts;
  readonly signs: ErrorSigns;
  readonly provider: string | undefined;
  readonly recognised: Recognised;
  readonly code: string | undefined;
}

function notesOn({ texts: { notes }, signs: { status }, provider, recognised, code }: Noted): string[] {
  const { kind, by, rows } = recognised;
  const own = errorRows.filter((row) => row.provider === provider);
  const isElsewhere = provider !== undefined && rows.length > 0 && rows.every((row) => row.provider !== provider);
  const statuses = statusesOf(own, kind);
  const isUnusual = status !== undefined && statuses.length > 0 && !statuses.includes(status);
  return [
    ...(by === "status" && status !== undefined ? [fill(notes.status_only, { status })] : []),
    ...((by === "status" || by === "nothing") && code !== undefined ? [fill(notes.unknown_code, { code })] : []),
    ...(provider !== undefined && own.length === 0 ? [fill(notes.no_rows, { provider })] : []),
    ...(isElsewhere && own.length > 0
      ? [fill(notes.other_provider, { provider, documented: providersOf(rows).join(", ") })]
      : []),
    ...(isUnusual
      ? [fill(notes.other_status, { provider: provider ?? "", statuses: statuses.join(", "), status })]
      : []),
    ...(ABOUT_MONEY.includes(kind) && (status ?? statuses[0] ?? rows[0]?.status) === 429 ? [notes.sdk_retries] : []),
  ];
}

function statusesOf(rows: readonly ErrorRow[], kind: string): number[] {
  return [...new Set(rows.flatMap((row) => (row.kind === kind && row.status !== undefined ? [row.status] : [])))];
}

function providersOf(rows: readonly ErrorRow[]): string[] {
  return [...new Set(rows.map(({ provider }) => provider))];
}

function wouldHelp(
  { would_help }: ErrorTexts,
  { status, codes }: ErrorSigns,
  { by, kind }: Recognised,
  provider: string | undefined,
): string[] {
  if (by !== "nothing" && by !== "status") return [];
  const isUnsure = by === "nothing" || kind === "limit_unclear" || kind === "no_permission";
  return [
    ...(status === undefined ? [would_help.status] : []),
    ...(codes.length === 0 && isUnsure ? [would_help.code] : []),
    ...(provider === undefined ? [would_help.provider] : []),
  ];
}

function sourcesOf({ status }: ErrorSigns, { kind, by, rows }: Recognised): ErrorSource[] {
  const places = kind === "unsupported_place" ? placeRows.filter(({ provider }) => provider === rows[0]?.provider) : [];
  const isByHttp = by === "status" && rows.length === 0;
  const isBySdk = by === "client" || (isByHttp && retryAdvice(kind) !== "no");
  const isSdkMeasured = ABOUT_MONEY.includes(kind) && (status ?? rows[0]?.status) === 429;
  return [
    ...rows.map(({ provider, meaning, source, checked_on }) => ({ provider, says: meaning, source, checked_on })),
    ...places.map(({ provider, rule, source, checked_on }) => ({ provider, says: rule, source, checked_on })),
    ...(isByHttp ? [HTTP_STATUSES] : []),
    ...(isBySdk || isSdkMeasured ? [OFFICIAL_SDK] : []),
  ];
}
