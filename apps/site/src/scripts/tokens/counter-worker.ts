import { isEncodingLoaded, loadEncoding } from "@org/model-pricing/tokens/exact";
import { countParts } from "./count-parts.ts";
import { firstPieces } from "./first-pieces.ts";
import type { CancelRequest, CountRequest, Reply } from "./protocol.ts";

/** The last request heard of; all others are void. */
let latest = 0;

self.addEventListener("message", ({ data }: MessageEvent<CountRequest | CancelRequest>) => {
  latest = data.id;
  post({ kind: "started", id: data.id });
  if (data.kind === "count") void answer(data);
});

function post(reply: Reply): void {
  self.postMessage(reply);
}

/** Answers with what is at hand, then loads what is missing and answers with that. */
async function answer(request: CountRequest): Promise<void> {
  const { id, encodings } = request;
  try {
    const ready = encodings.filter((name) => isEncodingLoaded(name));
    if (!(await answerWith(request, ready, true))) return;
    for (const encoding of encodings.filter((name) => !ready.includes(name))) {
      post({ kind: "loading", id, encoding });
      // In slices, so that a newer request is heard meanwhile.
      const isLoaded = await loadEncoding(encoding, { slices: true }).then(
        () => true,
        () => false,
      );
      if (id !== latest) return;
      if (!isLoaded) post({ kind: "not_loaded", id, encoding });
      else if (!(await answerWith(request, [encoding], false))) return;
    }
  } catch (error) {
    // A file that was moved or changed since it was chosen.
    post({ kind: "unreadable", id, message: error instanceof Error ? error.message : String(error) });
  }
  if (id === latest) post({ kind: "done", id });
}

async function answerWith(
  { id, parts, models, shown }: CountRequest,
  encodings: CountRequest["encodings"],
  isFirst: boolean,
): Promise<boolean> {
  const [first] = parts;
  if (first !== undefined && encodings.includes(shown)) {
    const view = await firstPieces(first, shown);
    if (id !== latest) return false;
    post({ kind: "shown", id, ...view });
  }
  const onSlice = async (share: number) => {
    post({ kind: "progress", id, share });
    // Lets a newer request in.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return id === latest;
  };
  const counts = await countParts(parts, { encodings, models: isFirst ? models : [], onSlice });
  if (!counts || id !== latest) return false;
  post({ kind: "counted", id, parts: counts });
  return true;
}
