import type { ErrorKind } from "../../compile/authored.ts";
import { fill } from "../fill.ts";
import type { Language } from "../language.ts";
import type { ErrorTexts } from "./error-texts.ts";
import { ERROR_TEXTS_EN } from "./error-texts-en.ts";
import { ERROR_TEXTS_ZH } from "./error-texts-zh.ts";
import type { ErrorKindDescription, Pause } from "./explanation.ts";
import { LONGEST_RETRY_AFTER, pauseBefore, retryAdvice } from "./retry-advice.ts";

export interface DescribeErrorKindOptions {
  /** Default `en`. */
  readonly lang?: Language | undefined;
  /** Seconds that the provider asked to wait, from Retry-After. */
  readonly retry_after?: number | undefined;
}

/** Our words in a language. */
export function errorTexts(lang: Language | undefined): ErrorTexts {
  return lang === "zh" ? ERROR_TEXTS_ZH : ERROR_TEXTS_EN;
}

/**
 * Says of a kind of error, as the providers' files name it, what it means, whether to retry, and what to do: for tables of
 * errors.
 *
 * @example
 * describeErrorKind("rate_limit").retry
 * //=> "after_pause"
 */
export function describeErrorKind(
  kind: ErrorKind | "unknown",
  { lang, retry_after }: DescribeErrorKindOptions = {},
): ErrorKindDescription {
  const retry = retryAdvice(kind);
  const pause = retry === "no" || kind === "unknown" ? undefined : pauseBefore(retry_after);
  return { ...errorTexts(lang).kinds[kind], retry, ...(pause && { pause }), retry_text: retryText(kind, pause, lang) };
}

function retryText(kind: ErrorKind | "unknown", pause: Pause | undefined, lang: Language | undefined): string {
  const texts = errorTexts(lang).retry;
  if (kind === "unsupported_place") return texts.no_place;
  if (kind === "unknown") return texts.unknown;
  if (pause === undefined) return texts.no;
  if (retryAdvice(kind) === "unclear") return texts.unclear;
  if (pause.by === "backoff") return fill(texts.backoff, { first: pause.first_seconds, most: pause.most_seconds });
  const wait = fill(texts.retry_after, { seconds: pause.seconds });
  if (pause.seconds <= LONGEST_RETRY_AFTER) return wait;
  return [wait, fill(texts.longer_than_sdk, { most: LONGEST_RETRY_AFTER })].join(lang === "zh" ? "" : " ");
}
