import { describeKey } from "@org/model-pricing/guide";
import { keyHtml } from "../../lib/embeds/key-html.ts";
import { html } from "../../lib/html.ts";
import { startEmbeds } from "./start-embed.ts";

startEmbeds("key", ({ setting, find, show }) => {
  const key = find<HTMLInputElement>("input");
  const clear = () => {
    key.value = "";
    show(html``);
  };
  find("button").addEventListener("click", () => {
    clear();
    key.focus();
  });
  // A browser may keep a page that was left as it was, with all that was typed into it.
  addEventListener("pagehide", clear);
  return () => (key.value === "" ? html`` : keyHtml(describeKey(key.value, { lang: setting.lang }), setting));
});
