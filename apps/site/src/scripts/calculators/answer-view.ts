import type { AnswerParts } from "../../lib/calculators/answer-html.ts";
import type { CalculatorWords } from "../../lib/calculators/calculator-words.ts";
import { fill } from "../../lib/fill.ts";
import { type Html, html } from "../../lib/html.ts";
import { copyText, saveFile, selectText } from "./copy-text.ts";

/** What stands beside an answer: its link, its command, its table. */
export interface Kept {
  readonly link: string;
  readonly command: string;
  readonly csv: { readonly name: string; readonly text: string };
}

export interface AnswerView {
  readonly show: (parts: AnswerParts, kept: Kept) => void;
  /** Keeps the last answer, marked as that of earlier figures; where there was none it says what is missing. */
  readonly keepOld: (fields: readonly string[]) => void;
  /** Takes the answer away: there is none for these figures. */
  readonly refuse: (why: Html) => void;
}

/** A sentence is spoken when the reader rests, not at every key. */
const REST_MS = 700;

/** The part of a calculator that answers. */
export function answerView(root: HTMLElement, words: CalculatorWords, locale: string): AnswerView {
  const place = (name: string) => {
    const found = root.querySelector<HTMLElement>(`[data-place="${name}"]`);
    if (!found) throw new Error(`The calculator has no place "${name}".`);
    return found;
  };
  const [answer, old, head, body, link, command, note, spoken] = [
    "answer",
    "old",
    "head",
    "body",
    "link",
    "command",
    "note",
    "spoken",
  ].map(place) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLAnchorElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const keep = root.querySelector<HTMLElement>(".keep");
  let kept: Kept | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const speak = (text: string) => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      spoken.textContent = text;
    }, REST_MS);
  };
  const setState = (state: "fresh" | "old" | "none") => {
    answer.dataset.state = state;
    old.hidden = state !== "old";
    if (keep) keep.hidden = state !== "fresh";
  };
  const clear = (why: Html) => {
    kept = undefined;
    setState("none");
    head.innerHTML = html`<p class="refused">${why}</p>`.html;
    body.replaceChildren();
    speak(head.textContent ?? "");
  };
  const copy = async (text: string, from: Element) => {
    const isCopied = await copyText(text);
    if (!isCopied) selectText(from);
    note.textContent = isCopied ? words.calc_copied : words.calc_not_copied;
  };
  root.addEventListener("click", (event) => {
    const wanted = (event.target as Element).closest<HTMLElement>("[data-do]")?.dataset.do;
    if (!kept || wanted === undefined) return;
    if (wanted === "copy-link") void copy(kept.link, link);
    if (wanted === "copy-command") void copy(kept.command, command);
    if (wanted === "csv") saveFile(kept.csv.name, kept.csv.text, "text/csv;charset=utf-8");
  });
  for (const button of root.querySelectorAll<HTMLElement>("[data-do]")) button.hidden = false;

  return {
    show: (parts, next) => {
      kept = next;
      setState("fresh");
      head.innerHTML = parts.head.html;
      const open = new Set([...body.querySelectorAll("details[open] summary")].map((each) => each.textContent));
      body.innerHTML = parts.body.html;
      for (const fold of body.querySelectorAll("details")) {
        fold.open = open.has(fold.querySelector("summary")?.textContent ?? "");
      }
      link.href = next.link;
      command.textContent = next.command;
      note.textContent = "";
      speak(parts.spoken);
    },
    keepOld: (fields) => {
      const names = { fields: new Intl.ListFormat(locale, { type: "unit" }).format(fields) };
      if (!kept) {
        clear(html`${fill(words.calc_mend, names)}`);
        return;
      }
      setState("old");
      old.textContent = fill(words.calc_old, names);
      speak(old.textContent);
    },
    refuse: (why) => clear(html`<strong>${words.calc_unanswered}</strong> ${why}`),
  };
}
