import type { TokenPiece } from "@org/model-pricing/tokens/exact";
import { fill } from "../../lib/fill.ts";
import type { CounterPage } from "./counter-page.ts";
import { element, find } from "./elements.ts";
import { SHOWN_CHARACTERS } from "./shown-characters.ts";
import { visibleParts } from "./visible-text.ts";

/** Pieces that are drawn at once, and above which a drawing waits for a pause in typing: it takes some tenths of a second. */
const BATCH = 1500;
const PAUSE = 400;

export interface TokenView {
  readonly show: (pieces: readonly TokenPiece[], isCut: boolean) => void;
  readonly showNothing: (why: string) => void;
}

/** Draws tokens, each set off from the next. Only what changed is drawn anew, some hundreds at a time. */
export function createTokenView({ root, words, locale }: CounterPage): TokenView {
  const box = find(root, "#pieces");
  const note = find(root, "#view-note");
  let pieces: readonly TokenPiece[] = [];
  /** The pieces whose nodes stand in the box; a drawing that was overtaken leaves some out. */
  let standing: TokenPiece[] = [];
  let asIds = false;
  let round = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // What scrolls must be within reach of the keyboard.
  box.tabIndex = 0;

  const draw = () => {
    const mine = ++round;
    const most = Math.min(standing.length, pieces.length);
    let before = 0;
    while (before < most && isSame(standing[before], pieces[before])) before++;
    let behind = 0;
    while (behind < most - before && isSame(standing.at(-1 - behind), pieces.at(-1 - behind))) behind++;
    const changed = document.createRange();
    changed.setStart(box, before);
    changed.setEnd(box, standing.length - behind);
    changed.deleteContents();
    const last = pieces.length - behind;
    standing = [...pieces.slice(0, before), ...pieces.slice(last)];
    const anchor = box.childNodes[before] ?? null;
    const drawFrom = (from: number) => {
      if (mine !== round) return;
      const batch = pieces.slice(from, Math.min(from + BATCH, last));
      const part = document.createDocumentFragment();
      part.append(...batch.map(nodeOf));
      box.insertBefore(part, anchor);
      standing.splice(from, 0, ...batch);
      if (from + batch.length < last) requestAnimationFrame(() => drawFrom(from + batch.length));
    };
    drawFrom(before);
  };
  const erase = () => {
    standing = [];
    box.replaceChildren();
  };

  const nodeOf = ({ text, ids }: TokenPiece) => {
    // The space parts them where they are copied.
    if (asIds) return element("span", {}, `${ids.join("+")} `);
    const parts = visibleParts(text).map((part) =>
      part.is_label ? element("span", { className: "control" }, part.text) : part.text,
    );
    const count = ids.length > 1 ? [element("sub", {}, String(ids.length))] : [];
    return element("span", { title: ids.join(" ") }, ...parts, ...count);
  };

  for (const radio of root.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
    radio.addEventListener("change", () => {
      asIds = radio.value === "ids";
      box.classList.toggle("ids", asIds);
      erase();
      draw();
    });
  }

  return {
    show(next, isCut) {
      pieces = next;
      box.hidden = false;
      clearTimeout(waiting);
      if (standing.length > BATCH) waiting = setTimeout(draw, PAUSE);
      else draw();
      note.textContent = isCut ? fill(words.counter_view_cut, { count: SHOWN_CHARACTERS.toLocaleString(locale) }) : "";
    },
    showNothing(why) {
      round++;
      clearTimeout(waiting);
      pieces = [];
      erase();
      box.hidden = true;
      note.textContent = why;
    },
  };
}

function isSame(a: TokenPiece | undefined, b: TokenPiece | undefined): boolean {
  return a !== undefined && b !== undefined && a.text === b.text && a.ids.join() === b.ids.join();
}
