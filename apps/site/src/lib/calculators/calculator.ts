import type { ModelRecord } from "@org/model-pricing";
import type { AnyPlan, PlanOptions } from "@org/model-pricing/plan";
import type { Html } from "../html.ts";
import type { CalculatorKey } from "./calculator-words.ts";
import type { Field, Values } from "./field.ts";
import type { FieldError } from "./read-form.ts";
import type { Teller } from "./teller.ts";

/** Pages below `calculators/`, in the order of the index. */
export const CALCULATOR_NAMES = [
  "request",
  "conversation",
  "monthly",
  "subscription-or-api",
  "cache-write",
  "batch",
  "budget",
  "hidden-costs",
  "routes",
] as const;
export type CalculatorName = (typeof CALCULATOR_NAMES)[number];

/** What a scenario is reckoned with. */
export interface Question {
  readonly values: Values;
  /** Undefined only where no field asks for a model, or that field may be empty. */
  readonly model: ModelRecord | undefined;
  readonly options: PlanOptions & { readonly at: string };
}

/** A figure of the answer: what it is, as text, and as the package has it. */
export interface Figure {
  readonly label: string;
  readonly text: string;
  /** Decimal text, or a word of the package; absent where the text is the value. */
  readonly value?: string;
  /** Where the figure stands in the command's JSON, such as `totals.month`. */
  readonly of: string;
  /** Amount and currency, where the figure is money that may be shown in another one. */
  readonly money?: readonly [amount: string, currency: string];
}

export interface Answer {
  /** Large; the first one is what was asked. */
  readonly main: readonly Figure[];
  /** None of the large figures is more the answer than another. */
  readonly is_level?: true;
  readonly more: readonly Figure[];
  /** What the figures come to, in a sentence; where there is something to say. */
  readonly verdict?: string | undefined;
}

/** A named set of values to start from. */
export interface Preset {
  readonly key: CalculatorKey;
  readonly values: Values;
}

/** A calculator: its questions, the package's function that answers, and the words of the answer. */
export interface Calculator<P extends AnyPlan = AnyPlan> {
  readonly name: CalculatorName;
  /** Name of the command: `plan month`. */
  readonly command: string;
  readonly fields: readonly Field[];
  /** What the form starts with; a worked example of the same stands in the page. */
  readonly defaults: Values;
  /** Names that the form starts with, in the language of the page. */
  readonly named_defaults?: Readonly<Record<string, CalculatorKey>>;
  readonly presets?: readonly Preset[];
  /** What is wrong between fields that are right by themselves. */
  readonly check?: (values: Values) => ReadonlyMap<string, FieldError>;
  /** @throws {PricingError} What the package refuses. */
  readonly reckon: (question: Question) => P;
  readonly answer: (plan: P, teller: Teller, question: Question) => Answer;
  /** Values under the names of the command's flags, where they are not those of the fields. */
  readonly flags?: (values: Values) => readonly (readonly [flag: string, value: string])[];
  /** A table of its own in place of the lines. */
  readonly table?: (plan: P, teller: Teller, question: Question) => Html;
  /** Something more below the receipt. */
  readonly extra?: (plan: P, teller: Teller, question: Question) => Html | undefined;
}

/** Forgets which plan a calculator answers with: it is only ever given its own. */
export function anyCalculator<P extends AnyPlan>(calculator: Calculator<P>): Calculator {
  return calculator as unknown as Calculator;
}
