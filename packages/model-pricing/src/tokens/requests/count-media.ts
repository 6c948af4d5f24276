import type { CountOptions, MediaSize, Medium } from "./chat-count.ts";
import { imageSize } from "./image-size.ts";
import type { Lineage } from "./lineage.ts";
import { claudeImage } from "./rules/claude-images.ts";
import { geminiAudio, geminiImage, geminiPdf, geminiVideo } from "./rules/gemini-media.ts";
import type { MediaCount } from "./rules/media-count.ts";
import { openaiImage } from "./rules/openai-images.ts";
import { claudePdf, openaiAudio } from "./rules/other-media.ts";
import type { Tally } from "./tally.ts";

/** A medium that a content part holds. */
export interface MediaPart {
  readonly medium: Medium;
  /** Detail, or media resolution, that the part asks for; empty where it says nothing. */
  readonly detail: string;
  /** Base64 or a data URL, where the part carries the medium itself. */
  readonly data: string | undefined;
}

/** What an image of unknown size is likely to be, for want of anything better. */
const USUAL_IMAGE = { width: 1024, height: 1024 };

/** Counts a medium by the rule of the model's maker, or reports it as unknown with the bounds that the rule gives. */
export function countMedia(
  tally: Tally,
  lineage: Lineage,
  part: object,
  { medium, detail, data }: MediaPart,
  path: string,
  measure: CountOptions["measure"],
): void {
  const written = medium === "image" && data !== undefined ? imageSize(data) : undefined;
  const found = byMaker(lineage, medium, measure?.(part, path) ?? written ?? {}, detail);
  if (!found) {
    const why = `no rule is published for ${medium === "pdf" ? "PDF" : medium} input of this model`;
    tally.unknown({ part: path, kind: "media", why, at_least: 0 });
    return;
  }
  tally.rule(found.rule, false);
  if (found.needs === undefined) {
    tally.media(medium, found.range);
    return;
  }
  const { low, high } = found.range;
  const why = `${found.needs} not known: the option "measure" can give them`;
  const usual = medium === "image" ? byMaker(lineage, medium, USUAL_IMAGE, detail)?.range.tokens : undefined;
  tally.unknown({
    part: path,
    kind: "media",
    why:
      usual === undefined
        ? why
        : `${why}; the likely figure is that of ${USUAL_IMAGE.width} by ${USUAL_IMAGE.height} px`,
    at_least: low,
    ...(usual === undefined ? {} : { likely: usual }),
    ...(Number.isFinite(high) ? { at_most: high } : {}),
  });
}

function byMaker({ maker, id }: Lineage, medium: Medium, size: MediaSize, detail: string): MediaCount | undefined {
  switch (`${maker} ${medium}`) {
    case "openai image":
      return openaiImage(id, size, detail);
    case "openai audio":
      return openaiAudio(size);
    case "anthropic image":
      return claudeImage(id, size);
    case "anthropic pdf":
      return claudePdf(id, size);
    case "google image":
      return geminiImage(id, size, detail);
    case "google audio":
      return geminiAudio(id, size);
    case "google video":
      return geminiVideo(id, size, detail);
    case "google pdf":
      return geminiPdf(id, size, detail);
    default:
      return undefined;
  }
}
