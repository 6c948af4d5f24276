import type { TokenPiece } from "@org/model-pricing/tokens/exact";
import { fill } from "../../lib/fill.ts";
import { chunksOf } from "./chunks-of.ts";
import type { CounterPage } from "./counter-page.ts";
import { element, find } from "./elements.ts";
import { SHOWN_CHARACTERS } from "./shown-characters.ts";
import { visibleParts } from "./visible-text.ts";

/** Chunks that are drawn between two frames. */
const BATCH = 2;

type Chunk = readonly TokenPiece[];

export interface TokenView {
  readonly show: (pieces: readonly TokenPiece[], isCut: boolean) => void;
  readonly showNothing: (why: string) => void;
}

/**
 * Draws tokens, each set off from the next, in chunks that the browser lays out when they come into sight. Only chunks that
 * changed are drawn anew, a few at a time.
 */
export function createTokenView({ root, words, locale }: CounterPage): TokenView {
  const box = find(root, "#pieces");
  const note = find(root, "#view-note");
  let chunks: readonly Chunk[] = [];
  /** The chunks that stand in the box; a drawing that was overtaken leaves some out. */
  let standing: Chunk[] = [];
  let asIds = false;
  let round = 0;
  // What scrolls must be within reach of the keyboard.
  box.tabIndex = 0;

  const draw = () => {
    const mine = ++round;
    const most = Math.min(standing.length, chunks.length);
    let before = 0;
    while (before < most && isSame(standing[before], chunks[before])) before++;
    let behind = 0;
    while (behind < most - before && isSame(standing.at(-1 - behind), chunks.at(-1 - behind))) behind++;
    const changed = document.createRange();
    changed.setStart(box, before);
    changed.setEnd(box, standing.length - behind);
    changed.deleteContents();
    const last = chunks.length - behind;
    standing = [...chunks.slice(0, before), ...chunks.slice(last)];
    const anchor = box.childNodes[before] ?? null;
    const drawFrom = (from: number) => {
      if (mine !== round) return;
      const batch = chunks.slice(from, Math.min(from + BATCH, last));
      const part = document.createDocumentFragment();
      part.append(...batch.map((chunk) => element("div", {}, ...chunk.map(nodeOf))));
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
    show(pieces, isCut) {
      chunks = chunksOf(pieces);
      box.hidden = false;
      draw();
      note.textContent = isCut ? fill(words.counter_view_cut, { count: SHOWN_CHARACTERS.toLocaleString(locale) }) : "";
    },
    showNothing(why) {
      round++;
      chunks = [];
      erase();
      box.hidden = true;
      note.textContent = why;
    },
  };
}

function isSame(a: Chunk | undefined, b: Chunk | undefined): boolean {
  if (!a || !b || a.length !== b.length) return false;
  return a.every(({ text, ids }, index) => text === b[index]?.text && ids.join() === b[index]?.ids.join());
}
