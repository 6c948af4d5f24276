export interface ComboboxOption {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
}

export interface ComboboxParts {
  /** With role combobox, and `aria-controls` naming the list. */
  readonly input: HTMLInputElement;
  /** With role listbox. */
  readonly list: HTMLElement;
  /** Hears how many match. */
  readonly status: HTMLElement;
}

export interface ComboboxUse {
  /** Options for what is typed; it may have to wait for data. */
  readonly find: (query: string) => Promise<readonly ComboboxOption[]>;
  readonly choose: (key: string) => void;
  readonly say: (count: number) => string;
}

/** Makes an input with a list under it a combobox: keys, clicks, input methods, and a count for who does not see it. */
export function attachCombobox({ input, list, status }: ComboboxParts, { find, choose, say }: ComboboxUse): void {
  let options: readonly ComboboxOption[] = [];
  let active = -1;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (index: number) => {
    active = index;
    for (const [each, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(each === index));
    const item = list.children[index];
    if (!item) return;
    input.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  };

  const show = async () => {
    const query = input.value.trim();
    // A late answer to an older question is dropped.
    asked += 1;
    const question = asked;
    if (query === "") {
      status.textContent = "";
      close();
      return;
    }
    const found = await find(query);
    if (question !== asked) return;
    options = found;
    list.replaceChildren(...found.map((option, index) => optionItem(option, `${list.id}-${index}`)));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = say(found.length);
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };

  const take = (index: number) => {
    const option = options[index];
    if (!option) return;
    input.value = "";
    asked += 1;
    status.textContent = "";
    close();
    choose(option.key);
  };

  // While an input method composes, what stands there is not yet a word.
  input.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) void show();
  });
  input.addEventListener("compositionend", () => void show());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = list.hidden ? 0 : options.length;
    if (event.key === "Escape") {
      if (count === 0) input.value = "";
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (count === 0) void show();
      else mark((active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1) + count) % count);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (count > 0) take(Math.max(active, 0));
    }
  });
  // Before the input loses focus, which would close the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = (event.target as Element).closest("[role=option]");
    if (item) take([...list.children].indexOf(item));
  });
  input.addEventListener("blur", close);
}

function optionItem({ name, detail }: ComboboxOption, id: string): HTMLElement {
  const item = document.createElement("div");
  item.id = id;
  item.role = "option";
  item.setAttribute("aria-selected", "false");
  const small = document.createElement("span");
  small.className = "id";
  small.textContent = detail;
  item.append(name, small);
  return item;
}
