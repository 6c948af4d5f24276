import type { EncodingName } from "@org/model-pricing/tokens/exact";
import { fill } from "../../lib/fill.ts";
import { chooseModels } from "./choose-models.ts";
import { createCounterClient } from "./counter-client.ts";
import { readCounterPage } from "./counter-page.ts";
import { find } from "./elements.ts";
import { createEncodingTable } from "./encoding-table.ts";
import { mergeCounts, totalOf } from "./merge-counts.ts";
import type { PartCount, Reply } from "./protocol.ts";
import { createStatus } from "./status.ts";
import { createTextSource } from "./text-source.ts";
import { createTokenView } from "./token-view.ts";
import { formatViewState, parseViewState } from "./view-state.ts";

/** Brings the token counter to life, on the page that has it. */
export function startCounter(): void {
  const page = readCounterPage();
  if (!page) return;
  const { root, words, locale, encodings, defaultModels } = page;
  const initial = parseViewState(location.search, defaultModels, encodings);
  let encoding = initial.encoding;
  let counts: readonly PartCount[] = [];
  /** Encodings whose tables were asked for: they go on counting. */
  const asked = new Set<EncodingName>([encoding]);

  const status = createStatus(root, () => {
    client.cancel();
    status.say(words.counter_stopped);
  });
  const view = createTokenView(page);
  const table = createEncodingTable(page, (chosen) => {
    encoding = chosen;
    asked.add(chosen);
    view.showNothing(fill(words.counter_view_waiting, { encoding }));
    writeAddress();
    recount();
  });
  const models = chooseModels(page, initial.models, () => {
    writeAddress();
    recount();
  });
  const source = createTextSource(page, () => recount());
  const client = createCounterClient(receive, () => status.say(words.counter_broken));

  function recount(): void {
    for (const { tokenizer } of models.records()) {
      const own = encodings.find((name) => name === tokenizer);
      if (own) asked.add(own);
    }
    const parts = source.parts();
    if (parts.length === 0) {
      client.cancel();
      counts = [];
      show();
      status.say(words.counter_empty);
      view.showNothing(words.counter_view_empty);
      return;
    }
    status.work();
    client.count({
      parts,
      // The one that is coloured first.
      encodings: [encoding, ...[...asked].filter((name) => name !== encoding)],
      models: models.records().map(({ provider, id, maker, tokenizer }) => ({ provider, id, maker, tokenizer })),
      shown: encoding,
    });
    // Counts of another text would be taken for this one's; those of the same text only lack what is new.
    isFresh = true;
  }

  /** Whether the next counts are the first ones of a request. */
  let isFresh = true;

  function receive(reply: Reply): void {
    switch (reply.kind) {
      case "started":
        break;
      case "progress":
        status.progress(reply.share);
        break;
      case "loading":
        status.progress(undefined);
        status.say(fill(words.counter_loading, { encoding: reply.encoding }));
        break;
      case "not_loaded":
        asked.delete(reply.encoding);
        if (reply.encoding === encoding) view.showNothing(fill(words.counter_not_loaded, { encoding }));
        status.fail(fill(words.counter_not_loaded, { encoding: reply.encoding }));
        break;
      case "counted":
        counts = isFresh ? reply.parts : mergeCounts(counts, reply.parts);
        isFresh = false;
        show();
        break;
      case "shown":
        view.show(reply.pieces, reply.is_cut);
        break;
      case "unreadable":
        status.fail(fill(words.counter_unreadable, { message: reply.message }));
        break;
      case "done":
        status.done(result());
        break;
      default:
        reply satisfies never;
    }
  }

  function result(): string {
    const tokens = totalOf(counts)?.exact[encoding];
    return tokens === undefined ? "" : fill(words.counter_counted, { tokens: tokens.toLocaleString(locale), encoding });
  }

  function show(): void {
    const total = totalOf(counts);
    table.show(total);
    models.show(total);
    for (const size of ["characters", "han", "words", "bytes"] as const) {
      find(root, `[data-size="${size}"]`).textContent = (total?.measures[size] ?? 0).toLocaleString(locale);
    }
    source.showCounts(counts, ({ exact }) => exact[encoding]);
  }

  function writeAddress(): void {
    const query = formatViewState({ models: models.keys(), encoding }, defaultModels);
    if (query !== location.search) history.replaceState(null, "", `${location.pathname}${query}${location.hash}`);
    // The same view in the other language.
    for (const link of document.querySelectorAll<HTMLAnchorElement>("header a[hreflang]")) link.search = query;
  }

  root.hidden = false;
  table.choose(encoding);
  writeAddress();
  // A browser may bring back what was typed before a reload.
  recount();
}
