import type { AnyPlan } from "@org/model-pricing/plan";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import { basisHtml } from "./basis-html.ts";
import type { Answer, Calculator, Figure, Question } from "./calculator.ts";
import { billTables, linesTable } from "./receipt-html.ts";
import { assumptionWords, warningWords } from "./remark-words.ts";
import type { Teller } from "./teller.ts";

/** The parts of an answer as the page has places for them: written at build time and in the browser alike. */
export interface AnswerParts {
  /** The large figures, and which price list they stand on. */
  readonly head: Html;
  /** Receipt, warnings and assumptions. */
  readonly body: Html;
  /** The answer in a sentence, for who does not see it. */
  readonly spoken: string;
}

export function answerParts(calculator: Calculator, plan: AnyPlan, question: Question, teller: Teller): AnswerParts {
  const answer = calculator.answer(plan, teller, question);
  const bill = plan.bills[0];
  const isBased = question.model && bill;
  return {
    head: html`${mainFigures(answer, teller)}${answer.verdict !== undefined && html`<p class="verdict">${answer.verdict}</p>`}${answer.more.length > 0 && html`<dl class="figures">${answer.more.map(moreFigure)}</dl>`}${isBased && basisHtml(question.model, bill, teller)}`,
    body: html`${warnings(plan, question, teller)}<h3>${teller.words.calc_receipt}</h3>${
      calculator.table?.(plan, teller, question) ?? linesTable(plan, teller)
    }${billTables(plan, question.model, teller)}${calculator.extra?.(plan, teller, question)}${assumptions(calculator, plan, teller)}`,
    spoken: answer.main.map(({ label, text }) => fill(teller.words.calc_spoken, { label, text })).join(" "),
  };
}

function mainFigures({ main, is_level }: Answer, { words: t, about, exchange }: Teller): Html {
  return html`<div class="main-figures${is_level && " level"}">${main.map((figure, index) => {
    const { label, text, value, of, money } = figure;
    const elsewhere = (index === 0 || is_level) && money ? about(...money) : undefined;
    return html`<p class="main-figure"><span class="main-label">${label}</span> <data value="${value ?? text}" data-of="${of}" class="serif">${text}</data>${
      elsewhere !== undefined &&
      html`<span class="about">${fill(t.calc_about, { amount: elsewhere, date: exchange.date })}</span>`
    }</p>`;
  })}</div>`;
}

function moreFigure({ label, text, value, of }: Figure): Html {
  return html`<div><dt>${label}</dt><dd><data value="${value ?? text}" data-of="${of}">${text}</data></dd></div>`;
}

function warnings(plan: AnyPlan, { model }: Question, teller: Teller): Html | undefined {
  const { words: t } = teller;
  const isDisputed = plan.bills.length > 0 && model?.price_status === "disputed";
  const lines = [
    ...(isDisputed ? [t.calc_warn_list_disputed] : []),
    ...plan.warnings.map((warning) => warningWords(warning, plan.currency ?? "", teller)),
  ];
  if (lines.length === 0) return undefined;
  return html`<div class="remarks warnings"><h3>${t.calc_warns}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}

function assumptions({ name }: Calculator, plan: AnyPlan, teller: Teller): Html {
  const { words: t } = teller;
  const lines = [
    ...plan.assumptions.map((assumption) => assumptionWords(assumption, plan.currency ?? "", teller)),
    ...(name === "subscription-or-api" ? [t.calc_assume_subscription_limits] : []),
  ];
  return html`<div class="remarks"><h3>${t.calc_assumes}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}
