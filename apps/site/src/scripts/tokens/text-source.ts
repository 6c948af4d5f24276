import { fill } from "../../lib/fill.ts";
import type { CounterPage } from "./counter-page.ts";
import { element, find } from "./elements.ts";
import type { Part, PartCount } from "./protocol.ts";

/** Characters from which on a pasted text is counted without being shown: a text field slows down with more. */
const LONG = 100_000;

interface Held {
  readonly name: string;
  readonly file: Blob;
}

export interface TextSource {
  /** What is to be counted: the text field's text, then files. */
  readonly parts: () => readonly Part[];
  /** Writes the counts of files beside their names. */
  readonly showCounts: (counts: readonly PartCount[], tokensOf: (count: PartCount) => number | undefined) => void;
}

/** Takes text by typing, pasting, choosing and dropping files. Long texts are held as files are. */
export function createTextSource({ root, words, locale }: CounterPage, onChange: () => void): TextSource {
  const field = find<HTMLTextAreaElement>(root, "#text");
  const files = find<HTMLInputElement>(root, "#files");
  const list = find(root, ".held");
  let held: readonly Held[] = [];

  const size = ({ file }: Held) =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit: file.size < 1e6 ? "kilobyte" : "megabyte",
      maximumFractionDigits: 1,
    }).format(file.size / (file.size < 1e6 ? 1e3 : 1e6));

  const showHeld = () => {
    list.hidden = held.length === 0;
    list.replaceChildren(
      ...held.map((item) => {
        const label = fill(words.counter_remove, { name: item.name });
        const remove = element("button", {
          type: "button",
          className: "remove-one",
          textContent: "×",
          ariaLabel: label,
        });
        remove.addEventListener("click", () => {
          hold(held.filter((other) => other !== item));
          field.focus();
        });
        const title = fill(words.counter_held_title, { name: item.name, size: size(item) });
        return element("li", {}, title, element("span", { className: "note" }), remove);
      }),
    );
  };
  const hold = (items: readonly Held[]) => {
    held = items;
    showHeld();
    onChange();
  };
  const add = (chosen: Iterable<File>) => hold([...held, ...Array.from(chosen, (file) => ({ name: file.name, file }))]);
  /** True where the text was held. */
  const takeLong = (text: string | undefined): boolean => {
    if (text === undefined || text.length < LONG) return false;
    hold([...held, { name: words.counter_pasted, file: new Blob([text]) }]);
    return true;
  };
  const write = (text: string) => {
    field.value = text;
    hold([]);
    field.focus();
  };

  field.addEventListener("input", onChange);
  field.addEventListener("paste", (event) => {
    const pasted = event.clipboardData;
    if (pasted && pasted.files.length > 0) add(pasted.files);
    else if (!takeLong(pasted?.getData("text/plain"))) return;
    event.preventDefault();
  });
  files.addEventListener("change", () => {
    add(files.files ?? []);
    // So that the same file can be chosen again.
    files.value = "";
  });
  root.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  root.addEventListener("drop", (event) => {
    const dropped = event.dataTransfer;
    if (dropped && dropped.files.length > 0) add(dropped.files);
    else if (!takeLong(dropped?.getData("text/plain"))) return;
    event.preventDefault();
  });
  find(root, '[data-do="clear"]').addEventListener("click", () => write(""));
  for (const button of root.querySelectorAll<HTMLElement>("[data-sample]")) {
    button.addEventListener("click", () => write(button.dataset.sample ?? ""));
  }

  return {
    parts: () => [...(field.value === "" ? [] : [field.value]), ...held.map(({ file }) => file)],
    showCounts: (counts, tokensOf) => {
      const ofFiles = counts.slice(counts.length - held.length);
      held.forEach((item, index) => {
        const note = list.children[index]?.querySelector(".note");
        const count = ofFiles[index];
        if (!note || !count) return;
        const tokens = tokensOf(count);
        const isUtf8 = count.measures.bytes === item.file.size;
        note.textContent = [
          tokens === undefined ? "" : fill(words.counter_view_tokens, { count: tokens.toLocaleString(locale) }),
          isUtf8 ? "" : fill(words.counter_not_utf8, { name: item.name }),
        ]
          .filter((text) => text !== "")
          .join(" · ");
      });
    },
  };
}
