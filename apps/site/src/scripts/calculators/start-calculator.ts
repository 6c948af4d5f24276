import { PricingError } from "@org/model-pricing";
import type { Locale } from "../../i18n/strings.ts";
import { answerParts } from "../../lib/calculators/answer-html.ts";
import type { Calculator } from "../../lib/calculators/calculator.ts";
import { readAddress, writeAddress } from "../../lib/calculators/calculator-address.ts";
import type { CalculatorSetting } from "../../lib/calculators/calculator-setting.ts";
import { cliCommand } from "../../lib/calculators/cli-command.ts";
import { errorWords, UnansweredError } from "../../lib/calculators/error-words.ts";
import type { Values } from "../../lib/calculators/field.ts";
import { planCsv } from "../../lib/calculators/plan-csv.ts";
import { readForm } from "../../lib/calculators/read-form.ts";
import { readValue } from "../../lib/calculators/read-value.ts";
import { createTeller } from "../../lib/calculators/teller.ts";
import { html } from "../../lib/html.ts";
import { answerView } from "./answer-view.ts";
import { formFields } from "./form-fields.ts";
import { type FoundRecord, modelField } from "./model-field.ts";
import { showSuggestions } from "./show-suggestions.ts";

/** Brings a calculator to life: it answers while somebody types. */
export function startCalculator(root: HTMLElement, calculator: Calculator, setting: CalculatorSetting): void {
  const locale = (root.closest("[lang]")?.getAttribute("lang") ?? "zh-CN") as Locale;
  const { words, language, day, exchange, start, is_page } = setting;
  const form = formFields(root, calculator, words, locale);
  const view = answerView(root, words, locale);
  const modelOf = calculator.fields.find(({ kind }) => kind === "model");
  const model = modelField(root, setting, locale, {
    isOptional: modelOf?.optional === true,
    changed: () => void update(true),
  });
  const teller = createTeller({
    locale,
    words,
    day,
    exchange,
    pathOf: (path) => `${language}${path}`,
    providerName: model?.providerName ?? ((id) => id),
  });
  let turns = 0;

  const fromAddress = () => {
    const named = is_page ? readAddress(calculator.fields, location.search) : {};
    // A link names all that was filled in: what it leaves out was empty, unless there is no answer without it.
    const isNamed = Object.keys(named).length > 0;
    const empty = calculator.fields.filter(({ optional }) => isNamed && optional).map(({ name }) => [name, ""]);
    const values: Values = { ...start, ...Object.fromEntries(empty), ...named };
    form.put(values);
    if (modelOf) model?.choose(values.model ?? "");
    else void update(false);
  };

  /** Reads the form, finds the record, and answers. The record may arrive late: only the last call answers. */
  async function update(isTyped: boolean): Promise<void> {
    turns += 1;
    const turn = turns;
    const at = momentOf();
    try {
      const chosen = await model?.find(at);
      if (turn !== turns) return;
      const record = chosen && "model" in chosen ? chosen : undefined;
      const read = readForm(
        calculator,
        (field) => (field.kind === "model" ? (model?.key() ?? "") : form.textOf(field)),
        { model: record?.model, at },
      );
      const missing = chosen && "error" in chosen && modelOf ? [[modelOf.name, chosen.error] as const] : [];
      const errors = new Map([...read.errors, ...missing]);
      const wrong = form.mark({ shown: read.shown, errors });
      showSuggestions(root, words, chosen && "error" in chosen ? chosen.suggestions : []);
      if (is_page && isTyped) writePage(read.values, errors.size === 0);
      if (errors.size > 0) view.keepOld(wrong);
      else answer(read.values, record, at);
    } catch (error) {
      if (turn === turns) view.refuse(html`${words.calc_failed}`);
      if (!(error instanceof TypeError)) throw error;
    }
  }

  function answer(values: Values, record: FoundRecord | undefined, at: string): void {
    const options = { at, currency: values.currency, fixes: record?.fixes };
    const question = { values, model: record?.model, options };
    try {
      const plan = calculator.reckon(question);
      const isDated = "at" in plan;
      const link = `${setting.page}${writeAddress(isDated ? { ...values, at } : values)}`;
      view.show(answerParts(calculator, plan, question, teller), {
        link: new URL(link, location.href).href,
        command: cliCommand(calculator, values, isDated ? at : undefined),
        csv: { name: `${calculator.name}.csv`, text: planCsv(plan) },
      });
    } catch (error) {
      if (!(error instanceof PricingError || error instanceof UnansweredError)) throw error;
      view.refuse(errorWords(error, calculator.name, words, locale));
    }
  }

  /** The moment of the prices: the reader's, else now, to the minute. */
  function momentOf(): string {
    const field = calculator.fields.find(({ kind }) => kind === "moment");
    const read = field && readValue(field, form.textOf(field));
    const asked = read && "value" in read ? read.value : undefined;
    return asked ?? `${new Date().toISOString().slice(0, 16)}:00Z`;
  }

  function writePage(values: Values, isRight: boolean): void {
    if (isRight) history.replaceState(null, "", `${location.pathname}${writeAddress(values)}`);
  }

  root.addEventListener("input", (event) => {
    if ((event.target as Element).closest(".of-model")) return;
    void update(true);
  });
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", (event) => {
    const { preset, use } = (event.target as Element).closest("button")?.dataset ?? {};
    if (use !== undefined) model?.choose(use);
    if (preset === undefined) return;
    form.put(JSON.parse(preset) as Values);
    void update(true);
  });
  if (is_page) addEventListener("popstate", fromAddress);
  fromAddress();
  root.dataset.ready = "";
}
