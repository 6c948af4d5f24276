import type { MediaSize } from "./chat-count.ts";

/** Enough base64 to hold the header of a PNG, GIF or WebP; a JPEG's frame may stand further back. */
const HEADER = 64;
const JPEG_SEARCH = 262_144;

/**
 * Width and height of an image that is written out as base64 or as a data URL, from its header; undefined where the text
 * is neither, or the format is not PNG, JPEG, GIF or WebP.
 */
export function imageSize(data: string): MediaSize | undefined {
  const base64 = data.startsWith("data:") ? data.slice(data.indexOf(",") + 1) : data;
  const head = decode(base64, HEADER);
  if (!head) return undefined;
  const read = new DataView(head.buffer);
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47])) return { width: read.getUint32(16), height: read.getUint32(20) };
  if (startsWith(head, [0x47, 0x49, 0x46])) return { width: read.getUint16(6, true), height: read.getUint16(8, true) };
  if (startsWith(head, [0x52, 0x49, 0x46, 0x46])) return webpSize(head, read);
  if (startsWith(head, [0xff, 0xd8])) return jpegSize(decode(base64, JPEG_SEARCH) ?? head);
  return undefined;
}

function decode(base64: string, bytes: number): Uint8Array<ArrayBuffer> | undefined {
  const text = base64.slice(0, Math.ceil(bytes / 3) * 4);
  try {
    const binary = atob(text.slice(0, text.length - (text.length % 4)));
    const decoded = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return decoded.length >= 30 ? decoded : undefined;
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function webpSize(bytes: Uint8Array, read: DataView): MediaSize | undefined {
  const format = String.fromCharCode(...bytes.subarray(12, 16));
  if (format === "VP8 ") return { width: read.getUint16(26, true) & 0x3fff, height: read.getUint16(28, true) & 0x3fff };
  if (format === "VP8L") {
    const bits = read.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (format !== "VP8X") return undefined;
  const triple = (at: number) => read.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16) + 1;
  return { width: triple(24), height: triple(27) };
}

/** A JPEG is a row of segments; the one that starts a frame holds the size. */
function jpegSize(bytes: Uint8Array<ArrayBuffer>): MediaSize | undefined {
  const read = new DataView(bytes.buffer);
  for (let at = 2; at + 9 < bytes.length; at += 2 + read.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: read.getUint16(at + 7), height: read.getUint16(at + 5) };
  }
  return undefined;
}
