import type { Calculator } from "../../lib/calculators/calculator.ts";
import type { CalculatorWords } from "../../lib/calculators/calculator-words.ts";
import type { Field, Values } from "../../lib/calculators/field.ts";
import { fieldText } from "../../lib/calculators/field-text.ts";
import type { FieldError, ReadForm } from "../../lib/calculators/read-form.ts";
import { fill } from "../../lib/fill.ts";

type Control = HTMLInputElement | HTMLSelectElement;

/** The form of a calculator: values to fields, fields to text, and what is wrong beside each. */
export interface FormFields {
  readonly controlOf: (name: string) => Control;
  /** What stands in a field; that of a model holds its name, which is no text to read. */
  readonly textOf: (field: Field) => string;
  readonly put: (values: Values) => void;
  /** Shows the fields that are asked for, and what was expected where something is wrong. Returns the labels of those. */
  readonly mark: (form: Pick<ReadForm, "shown" | "errors">) => readonly string[];
}

export function formFields(
  root: HTMLElement,
  { fields }: Calculator,
  words: CalculatorWords,
  locale: string,
): FormFields {
  const places = new Map(
    fields.map(({ name }) => {
      const place = root.querySelector<HTMLElement>(`[data-field="${name}"]`);
      const control = place?.querySelector<Control>("input, select");
      const wrong = place?.querySelector<HTMLElement>(".wrong");
      const label = place?.querySelector("label");
      if (!place || !control || !wrong || !label) throw new Error(`The form has no field "${name}".`);
      return [name, { place, control, wrong, label: label.textContent ?? "" }] as const;
    }),
  );
  const placeOf = (name: string) => {
    const place = places.get(name);
    if (!place) throw new Error(`The form has no field "${name}".`);
    return place;
  };
  return {
    controlOf: (name) => placeOf(name).control,
    // A date that is half typed has no value; a mark that is no date stands for it.
    textOf: ({ name }) => {
      const { control } = placeOf(name);
      return control.validity.badInput ? "?" : control.value;
    },
    put: (values) => {
      for (const field of fields) {
        const value = values[field.name];
        if (value !== undefined && field.kind !== "model") {
          placeOf(field.name).control.value = fieldText(field, value, locale);
        }
      }
    },
    mark: ({ shown, errors }) =>
      fields.flatMap((field) => {
        const { place, control, wrong, label } = placeOf(field.name);
        place.hidden = !shown.includes(field);
        const error = place.hidden ? undefined : errors.get(field.name);
        control.setAttribute("aria-invalid", String(error !== undefined));
        const text = error ? expectedText(error, words, locale) : "";
        if (wrong.textContent !== text) wrong.textContent = text;
        const fold = error && place.closest("details");
        if (fold) fold.open = true;
        return error ? [label] : [];
      }),
  };
}

function expectedText({ expected, facts }: FieldError, words: CalculatorWords, locale: string): string {
  const texts = Object.entries(facts).map(([name, fact]): [string, string] => {
    const isCount = typeof fact === "number" || /^\d+$/.test(fact);
    return [name, isCount ? Number(fact).toLocaleString(locale) : fact];
  });
  return fill(words[expected], Object.fromEntries(texts));
}
