import { describe, expect, it } from "vitest";
import { imageSize } from "../../../src/tokens/requests/image-size.ts";

/** Headers of images, written by hand: nothing but the size matters. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
function gif(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write("GIF89a", "latin1");
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}
function jpeg(width: number, height: number): Buffer {
  // A long segment of metadata stands before the frame, as in a photo.
  const metadata = Buffer.alloc(2 + 60_000);
  metadata.writeUInt16BE(0xffe1, 0);
  metadata.writeUInt16BE(60_000, 2);
  const frame = Buffer.alloc(40);
  frame.writeUInt16BE(0xffc2, 0);
  frame.writeUInt16BE(17, 2);
  frame.writeUInt8(8, 4);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), metadata, frame]);
}
function webp(format: "VP8 " | "VP8L" | "VP8X", width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write(`RIFF\0\0\0\0WEBP${format}`, "latin1");
  if (format === "VP8 ") {
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  } else if (format === "VP8L") bytes.writeUInt32LE(((height - 1) << 14) | (width - 1), 21);
  else {
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
  }
  return bytes;
}

describe("imageSize", () => {
  it.each([
    ["PNG", png(4032, 3024)],
    ["GIF", gif(4032, 3024)],
    ["JPEG", jpeg(4032, 3024)],
    ["lossy WebP", webp("VP8 ", 4032, 3024)],
    ["lossless WebP", webp("VP8L", 4032, 3024)],
    ["extended WebP", webp("VP8X", 4032, 3024)],
  ])("reads the size of a %s, bare or in a data URL", (_, bytes) => {
    const base64 = bytes.toString("base64");
    expect(imageSize(base64)).toEqual({ width: 4032, height: 3024 });
    expect(imageSize(`data:image/x;base64,${base64}`)).toEqual({ width: 4032, height: 3024 });
  });

  it.each(["", "not base64 !!", "AAAA", Buffer.alloc(64).toString("base64"), "data:image/png;base64,"])(
    "knows no size of %j",
    (data) => {
      expect(imageSize(data)).toBeUndefined();
    },
  );

  it("ends on a JPEG that is cut off", () => {
    expect(imageSize(jpeg(10, 10).subarray(0, 300).toString("base64"))).toBeUndefined();
    const circular = Buffer.alloc(100, 0xff);
    circular.writeUInt16BE(0xffd8, 0);
    expect(imageSize(circular.toString("base64"))).toBeUndefined();
  });
});
