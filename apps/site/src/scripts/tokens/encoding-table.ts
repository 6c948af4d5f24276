import type { EncodingName } from "@org/model-pricing/tokens/exact";
import type { CounterPage } from "./counter-page.ts";
import { find } from "./elements.ts";
import type { PartCount } from "./protocol.ts";

export interface EncodingTable {
  readonly choose: (encoding: EncodingName) => void;
  readonly show: (count: PartCount | undefined) => void;
}

/** The encodings: one is chosen and coloured, and each that is loaded counts. */
export function createEncodingTable(
  { root, locale, encodings }: CounterPage,
  onChoose: (encoding: EncodingName) => void,
): EncodingTable {
  const table = find(root, ".encodings");
  const rows = [...table.querySelectorAll<HTMLElement>("tr[data-encoding]")];
  // A click on the chosen one asks again for a table that could not be loaded.
  table.addEventListener("click", ({ target }) => {
    const chosen = target instanceof HTMLInputElement && encodings.find((name) => name === target.value);
    if (chosen) onChoose(chosen);
  });
  const ratio = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  return {
    choose: (encoding) => {
      find<HTMLInputElement>(table, `input[value="${encoding}"]`).checked = true;
    },
    show: (count) => {
      for (const row of rows) {
        const tokens = count?.exact[row.dataset.encoding as EncodingName];
        const characters = count?.measures.characters ?? 0;
        find(row, '[data-of="tokens"]').textContent = tokens?.toLocaleString(locale) ?? "–";
        find(row, '[data-of="per-token"]').textContent = tokens ? ratio.format(characters / tokens) : "";
      }
    },
  };
}
