import { readState, type TableState, writeState } from "./table-state.ts";

/** Whether the last change was made by typing: one search is one step back, not one per letter. */
let isTyping = false;
let waiting = 0;

/** The state that the address holds. */
export function addressState(): TableState {
  return readState(new URLSearchParams(location.search));
}

/** The address of a state, with the part of the page that it may point to. */
export function addressOf(state: TableState): string {
  const params = writeState(state).toString();
  return `${location.pathname}${params === "" ? "" : `?${params}`}${location.hash}`;
}

/** Puts a state into the address. Browsers refuse many changes in a short time, so those of typing wait for a pause. */
export function keepState(state: TableState, typed: boolean): void {
  clearTimeout(waiting);
  const address = addressOf(state);
  if (address === location.pathname + location.search + location.hash) return;
  if (typed && isTyping) waiting = window.setTimeout(() => history.replaceState(null, "", address), 200);
  else history.pushState(null, "", address);
  isTyping = typed;
}

/** Calls back when the reader goes back or forth. */
export function onReturn(restore: (state: TableState) => void): void {
  addEventListener("popstate", () => {
    clearTimeout(waiting);
    isTyping = false;
    restore(addressState());
  });
}
