// Offers the page in the language that the reader's browser asks for. It never redirects, and stays silent once it is
// dismissed.
const STORED = "offer-dismissed";

const offer = document.querySelector<HTMLElement>("[data-offer]");
if (offer && wants(offer.dataset.offer ?? "") && !isDismissed()) {
  offer.hidden = false;
  offer.querySelector("button")?.addEventListener("click", () => {
    offer.hidden = true;
    try {
      localStorage.setItem(STORED, "1");
    } catch {
      // A browser that keeps nothing asks again.
    }
  });
}

/** Whether the first language of the reader that the site speaks is this one. */
function wants(language: string): boolean {
  const spoken = navigator.languages.map((each) => each.slice(0, 2).toLowerCase());
  return spoken.find((each) => each === "zh" || each === "en") === language.slice(0, 2);
}

function isDismissed(): boolean {
  try {
    return localStorage.getItem(STORED) !== null;
  } catch {
    return false;
  }
}
