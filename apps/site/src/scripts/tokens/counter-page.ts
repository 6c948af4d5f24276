import type { EncodingName } from "@org/model-pricing/tokens/exact";
import type { enTokens } from "../../i18n/en-tokens.ts";
import type { Locale } from "../../i18n/strings.ts";

/** Words that the script says. */
export type CounterWords = {
  readonly [K in keyof typeof enTokens as K extends `counter_${string}` ? K : never]: string;
};

/** What the markup tells the script. */
export interface CounterPage {
  readonly root: HTMLElement;
  readonly locale: Locale;
  readonly words: CounterWords;
  /** Those of the package, by the markup: importing its list would bundle every table of ranks a second time. */
  readonly encodings: readonly EncodingName[];
  readonly defaultModels: readonly string[];
  /** Addresses of the list of models, and what stands before the names of providers' records and models' pages. */
  readonly modelList: string;
  readonly records: string;
  readonly modelPages: string;
}

/** Reads the markup; undefined on other pages. */
export function readCounterPage(): CounterPage | undefined {
  const root = document.querySelector<HTMLElement>("#counter");
  if (!root) return undefined;
  const { words = "{}", defaultModels = "", modelList = "", records = "", modelPages = "" } = root.dataset;
  return {
    root,
    locale: document.documentElement.lang as Locale,
    words: JSON.parse(words),
    encodings: [...root.querySelectorAll<HTMLInputElement>('input[name="encoding"]')].map(
      ({ value }) => value as EncodingName,
    ),
    defaultModels: defaultModels.split(",").filter((key) => key !== ""),
    modelList,
    records,
    modelPages,
  };
}
