import type { CountOptions, Medium } from "./chat-count.ts";
import type { ContentPart } from "./chat-message.ts";
import { countMedia, type MediaPart } from "./count-media.ts";
import type { Lineage } from "./lineage.ts";
import type { Tally } from "./tally.ts";
import type { TextRange } from "./text-range.ts";

/** What counting the parts of one request needs. */
export interface CountContext {
  readonly tally: Tally;
  readonly lineage: Lineage;
  readonly countText: TextRange;
  readonly measure: CountOptions["measure"];
  readonly isExact: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Counts a message's content: text, or parts in OpenAI's or Anthropic's shape. */
export function countContent(context: CountContext, content: unknown, path: string): void {
  if (content === undefined || content === null) return;
  if (typeof content === "string") {
    context.tally.text(content);
    return;
  }
  const parts = Array.isArray(content) ? (content as readonly ContentPart[]) : [content as ContentPart];
  parts.forEach((part, index) => {
    countPart(context, part, Array.isArray(content) ? `${path}[${index}]` : path);
  });
}

function countPart(context: CountContext, part: ContentPart, path: string): void {
  const { tally } = context;
  const fields = part as ContentPart & Fields;
  switch (fields.type) {
    case "tool_use":
    case "server_tool_use":
      tally.text(String(fields.name ?? ""));
      tally.text(JSON.stringify(fields.input ?? {}));
      return;
    case "tool_result":
      countContent(context, fields.content, `${path}.content`);
      return;
    case "thinking":
    case "redacted_thinking":
      countThinking(context, String(fields.thinking ?? fields.data ?? ""), path);
      return;
    default:
  }
  const media = readMedia(fields);
  const text = media ? undefined : readText(fields);
  // Search results and some documents hold parts of their own.
  const inner = fields.content ?? (fields.source as Fields | undefined)?.content;
  if (media) countMedia(tally, context.lineage, part, media, path, context.measure);
  else if (text !== undefined) tally.text(text);
  else if (inner !== undefined) countContent(context, inner, `${path}.content`);
  else {
    const why = `content of type ${JSON.stringify(fields.type)} has no rule`;
    tally.unknown({ part: path, kind: "content", why, at_least: 0 });
  }
}

/** Thinking of earlier turns is mostly dropped by the provider, that of the running tool loop is kept. */
function countThinking({ tally, countText }: CountContext, text: string, path: string): void {
  const why = "thinking of an earlier turn is dropped, that of a running tool call is kept; the request does not say";
  tally.unknown({ part: path, kind: "thinking", why, at_least: 0, at_most: countText(text ? [text] : []).high });
}

/** Text of OpenAI's `text`, `input_text`, `refusal`, of Anthropic's `text` and of a document of text. */
function readText({ text, refusal, source, title, context }: Fields): string | undefined {
  if (typeof text === "string") return text;
  if (typeof refusal === "string") return refusal;
  const { type, data } = (source ?? {}) as Fields;
  if (type !== "text" || typeof data !== "string") return undefined;
  return [title, context, data].filter((piece) => typeof piece === "string").join("\n");
}

const PDF = "application/pdf";

function readMedia({ type, ...fields }: Fields): MediaPart | undefined {
  switch (type) {
    case "image_url":
    case "input_image":
      return image(fields.image_url, fields.detail);
    case "image":
      return { medium: "image", detail: "", data: base64Of(fields.source) };
    case "input_audio":
      return { medium: "audio", detail: "", data: undefined };
    case "video_url":
    case "video":
      return {
        medium: "video",
        detail: String((fields.video_url as Fields | undefined)?.detail ?? ""),
        data: undefined,
      };
    case "file":
    case "input_file":
      return { medium: mediumOfFile((fields.file ?? fields) as Fields), detail: "", data: undefined };
    case "document":
      return (fields.source as Fields | undefined)?.type === "text" ? undefined : documentPart(fields.source);
    default:
      return undefined;
  }
}

function image(value: unknown, detail: unknown): MediaPart {
  const { url, detail: inner } = (typeof value === "string" ? { url: value } : (value ?? {})) as Fields;
  const data = typeof url === "string" && url.startsWith("data:") ? url : undefined;
  return { medium: "image", detail: String(inner ?? detail ?? ""), data };
}

function base64Of(source: unknown): string | undefined {
  const { type, data } = (source ?? {}) as Fields;
  return type === "base64" && typeof data === "string" ? data : undefined;
}

/** Anthropic's documents are PDFs, unless their source is text or content of its own. */
function documentPart(source: unknown): MediaPart | undefined {
  return (source as Fields | undefined)?.type === "content"
    ? undefined
    : { medium: "pdf", detail: "", data: undefined };
}

/** OpenAI's chat takes PDFs as files; other names and types are told by their ending. */
function mediumOfFile({ file_data, filename }: Fields): Medium {
  const head = typeof file_data === "string" ? file_data.slice(0, 64) : "";
  const type = /^data:([^;,]+)/.exec(head)?.[1] ?? (/\.(mp3|wav)$/i.test(String(filename ?? "")) ? "audio/" : PDF);
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("audio/")) return "audio";
  return type.startsWith("video/") ? "video" : "pdf";
}
