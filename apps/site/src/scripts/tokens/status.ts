import { find } from "./elements.ts";

/** Milliseconds after which work is shown at all, and after which a result is said aloud: not after every key. */
const PATIENCE = 250;
const PAUSE = 600;

export interface Status {
  /** Says something now. */
  readonly say: (text: string) => void;
  readonly work: () => void;
  /** Between 0 and 1; undefined where nobody can tell. */
  readonly progress: (share: number | undefined) => void;
  /** Says what went wrong; the end of the work does not wipe it away. */
  readonly fail: (text: string) => void;
  readonly done: (text: string) => void;
}

/** The line that says what the counter does, its bar, and the button that stops it. */
export function createStatus(root: HTMLElement, onCancel: () => void): Status {
  const line = find(root, "#counter-status");
  const working = find(root, ".working");
  const bar = find<HTMLProgressElement>(working, "progress");
  let appear: ReturnType<typeof setTimeout> | undefined;
  let speak: ReturnType<typeof setTimeout> | undefined;
  let hasFailed = false;

  const say = (text: string) => {
    clearTimeout(speak);
    line.textContent = text;
  };
  const rest = () => {
    clearTimeout(appear);
    working.hidden = true;
  };
  find(working, '[data-do="cancel"]').addEventListener("click", () => {
    rest();
    onCancel();
  });

  return {
    say: (text) => {
      if (working.hidden) clearTimeout(appear);
      say(text);
    },
    work: () => {
      hasFailed = false;
      clearTimeout(appear);
      bar.removeAttribute("value");
      appear = setTimeout(() => {
        working.hidden = false;
      }, PATIENCE);
    },
    progress: (share) => {
      if (share === undefined) bar.removeAttribute("value");
      else bar.value = share;
    },
    fail: (text) => {
      hasFailed = true;
      say(text);
    },
    done: (text) => {
      rest();
      if (hasFailed) return;
      clearTimeout(speak);
      speak = setTimeout(() => say(text), PAUSE);
    },
  };
}
