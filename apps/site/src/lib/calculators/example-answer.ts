import type { ModelRecord } from "@org/model-pricing";
import { findModel } from "@org/model-pricing/catalog";
import type { Locale } from "../../i18n/strings.ts";
import { instant } from "../catalog-view.ts";
import { type AnswerParts, answerParts } from "./answer-html.ts";
import type { Answer, Calculator } from "./calculator.ts";
import type { CalculatorWords } from "./calculator-words.ts";
import { cliCommand } from "./cli-command.ts";
import type { Values } from "./field.ts";
import { fieldText } from "./field-text.ts";
import { type ReadForm, readForm } from "./read-form.ts";
import type { Teller } from "./teller.ts";

/** A worked example: what stands in the page before, and without, its script. */
export interface ExampleAnswer {
  readonly form: ReadForm;
  readonly model: ModelRecord | undefined;
  readonly answer: Answer;
  readonly parts: AnswerParts;
  readonly command: string;
  /** The values with the moment that was priced. */
  readonly values: Values;
}

/** The values that a form starts with: the calculator's own, and those of whoever embeds it over them. */
export function startValues(
  { defaults, named_defaults }: Calculator,
  words: CalculatorWords,
  preset: Values = {},
): Values {
  const named = Object.entries(named_defaults ?? {}).map(([name, key]) => [name, words[key]]);
  return { ...defaults, ...Object.fromEntries(named), ...preset };
}

/**
 * Works out the example at the moment of the data.
 *
 * @throws {RangeError} A value is wrong: that is a defect of the page, and fails the build.
 * @throws {PricingError} What the package refuses.
 */
export function exampleAnswer(calculator: Calculator, start: Values, teller: Teller, locale: Locale): ExampleAnswer {
  const at = start.at ?? instant;
  const found = start.model ? findModel(start.model, { at }) : undefined;
  if (start.model && !found)
    throw new RangeError(`The calculator "${calculator.name}" starts with "${start.model}", which is no model.`);
  const form = readForm(calculator, (field) => fieldText(field, start[field.name] ?? "", locale), {
    model: found?.model,
    at,
  });
  for (const [name, { expected }] of form.errors) {
    throw new RangeError(`The calculator "${calculator.name}" starts with ${name} = "${start[name]}": ${expected}.`);
  }
  const { values } = form;
  const options = { at, currency: values.currency, fixes: found?.fixes };
  const question = { values, model: found?.model, options };
  const plan = calculator.reckon(question);
  const isDated = "at" in plan;
  return {
    form,
    model: found?.model,
    answer: calculator.answer(plan, teller, question),
    parts: answerParts(calculator, plan, question, teller),
    command: cliCommand(calculator, values, isDated ? at : undefined),
    values: isDated ? { ...values, at } : values,
  };
}
