import type { EmbedSetting } from "../../lib/embeds/embed-setting.ts";
import type { Html } from "../../lib/html.ts";

/** Long enough that an answer is not read out after every letter. */
const PAUSE = 250;

export interface Embed {
  readonly setting: EmbedSetting;
  readonly find: <T extends HTMLElement>(selector: string) => T;
  /** Puts an answer into the place that is read out. */
  readonly show: (answer: Html) => void;
}

/**
 * Brings the tools of a kind to life: they answer shortly after something is typed. An answer may have to wait for data: only
 * the last one is shown.
 */
export function startEmbeds(kind: string, start: (embed: Embed) => () => Html | Promise<Html>): void {
  for (const root of document.querySelectorAll<HTMLElement>(`[data-embed="${kind}"]`)) {
    const find = <T extends HTMLElement>(selector: string): T => {
      const found = root.querySelector<T>(selector);
      if (!found) throw new Error(`The tool ${kind} has no ${selector}.`);
      return found;
    };
    const place = find("[data-place=answer]");
    const setting = JSON.parse(root.dataset.setting ?? "") as EmbedSetting;
    const show = (answer: Html) => {
      place.innerHTML = answer.html;
    };
    const answer = start({ setting, find, show });
    let turns = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = async () => {
      turns += 1;
      const turn = turns;
      root.dataset.state = "busy";
      try {
        const answered = await answer();
        if (turn === turns) show(answered);
      } catch (error) {
        if (turn === turns) place.textContent = setting.words.embed_failed;
        throw error;
      } finally {
        if (turn === turns) root.dataset.state = "done";
      }
    };
    root.addEventListener("input", () => {
      root.dataset.state = "busy";
      clearTimeout(timer);
      timer = setTimeout(() => void update(), PAUSE);
    });
    root.dataset.ready = "";
  }
}
