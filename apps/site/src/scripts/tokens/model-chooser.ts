import { fill } from "../../lib/fill.ts";
import { nameIn } from "../../lib/name-in.ts";
import type { TokenModel } from "../../lib/token-model.ts";
import type { CounterPage } from "./counter-page.ts";
import { element, find } from "./elements.ts";
import { findModels } from "./find-models.ts";

const MOST_OPTIONS = 10;

interface Chooser {
  readonly say: (text: string) => void;
}

/** A box that searches the models while one types, and adds the one that is picked by mouse, touch or keyboard. */
export function createModelChooser(
  { root, words, locale }: CounterPage,
  list: () => Promise<readonly TokenModel[]>,
  onPick: (model: TokenModel) => void,
): Chooser {
  const field = find<HTMLInputElement>(root, "#chooser");
  const options = find(root, "#chooser-list");
  const status = find(root, "#chooser-status");
  let shown: readonly TokenModel[] = [];
  let active = -1;

  const say = (text: string) => {
    status.textContent = text;
  };
  const mark = (index: number) => {
    active = index;
    for (const [at, option] of [...options.children].entries()) option.ariaSelected = String(at === index);
    const option = options.children[index];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    shown = [];
    options.replaceChildren();
    options.hidden = true;
    field.ariaExpanded = "false";
    mark(-1);
  };
  const pick = (model: TokenModel | undefined) => {
    if (!model) return;
    field.value = "";
    close();
    onPick(model);
    field.focus();
  };
  const option = (model: TokenModel, index: number) => {
    const seller = nameIn(locale, { name: model.seller, name_zh: model.seller_zh });
    const made = element(
      "div",
      { role: "option", id: `chooser-option-${index}`, ariaSelected: "false" },
      nameIn(locale, model),
      element("span", { className: "id" }, `${model.key} · ${seller}`),
    );
    // Before the field loses the focus.
    made.addEventListener("pointerdown", (event) => event.preventDefault());
    made.addEventListener("click", () => pick(model));
    return made;
  };
  const open = async () => {
    const query = field.value;
    const models = await list().catch(() => undefined);
    if (!models) say(words.counter_list_failed);
    // Typed on meanwhile: the next call answers.
    if (!models || field.value !== query) return;
    if (query.trim() === "") {
      close();
      say("");
      return;
    }
    const all = findModels(models, query, models.length);
    shown = all.slice(0, MOST_OPTIONS);
    options.replaceChildren(...shown.map(option));
    options.hidden = shown.length === 0;
    field.ariaExpanded = String(shown.length > 0);
    mark(shown.length > 0 ? 0 : -1);
    say(
      all.length === 0
        ? words.counter_no_match
        : fill(words.counter_matches, { count: all.length.toLocaleString(locale) }),
    );
  };

  field.addEventListener("focus", () => list().catch(() => say(words.counter_list_failed)), { once: true });
  // An input method's letters are no query until it is done with them.
  field.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) void open();
  });
  field.addEventListener("compositionend", () => void open());
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = shown.length;
    if (event.key === "ArrowDown" && count > 0) mark((active + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) mark((active + count - 1) % count);
    else if (event.key === "Enter") pick(shown[active]);
    else if (event.key === "Escape") {
      field.value = "";
      close();
      say("");
    } else return;
    event.preventDefault();
  });
  return { say };
}
