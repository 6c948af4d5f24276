import type { CalculatorWords } from "../../lib/calculators/calculator-words.ts";

/** Offers models in place of a name that is none, below what is said of it. */
export function showSuggestions(root: HTMLElement, words: CalculatorWords, names: readonly string[]): void {
  const place = root.querySelector(".of-model .wrong");
  root.querySelector(".of-model .suggestions")?.remove();
  if (!place || names.length === 0) return;
  const line = document.createElement("p");
  line.className = "suggestions";
  line.append(`${words.calc_suggest} `);
  for (const name of names) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.use = name;
    button.textContent = name;
    line.append(button, " ");
  }
  place.after(line);
}
