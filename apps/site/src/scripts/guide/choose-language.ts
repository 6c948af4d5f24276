const KEY = "guide-language";
const inputs = [...document.querySelectorAll<HTMLInputElement>("input[data-language]")];

/** Chooses a language wherever it is offered, so that a reader chooses once for all programs and all visits. */
function choose(language: string): void {
  for (const input of inputs) {
    if (input.value === language) input.checked = true;
  }
}

const kept = localStorage.getItem(KEY);
if (kept !== null) choose(kept);

for (const input of inputs) {
  input.addEventListener("change", () => {
    const before = input.getBoundingClientRect().top;
    choose(input.value);
    localStorage.setItem(KEY, input.value);
    // Panels above may have changed their height: what the reader clicked stays where it was.
    scrollBy({ top: input.getBoundingClientRect().top - before, behavior: "instant" });
  });
}
