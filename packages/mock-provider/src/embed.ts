import { createHash } from "node:crypto";
import type { Json } from "./json.ts";

const DIMENSIONS = 1536;

/** Puts each word on an axis of its own, so that texts with words in common are near one another. */
function vectorOf(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const axis = createHash("sha256").update(word).digest().readUInt32BE(0) % dimensions;
    vector[axis] = (vector[axis] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Answers POST /v1/embeddings, as numbers or in base 64, which both SDKs ask for. */
export function embed(body: Json, countTokens: (text: string) => number): Json {
  const inputs = (Array.isArray(body.input) ? body.input : [body.input]).map(String);
  const dimensions = typeof body.dimensions === "number" ? body.dimensions : DIMENSIONS;
  const tokens = inputs.reduce((sum, text) => sum + countTokens(text), 0);
  const data = inputs.map((text, index) => {
    const vector = vectorOf(text, dimensions);
    const packed = () => Buffer.from(Float32Array.from(vector).buffer).toString("base64");
    return { object: "embedding", index, embedding: body.encoding_format === "base64" ? packed() : vector };
  });
  return { object: "list", data, model: body.model, usage: { prompt_tokens: tokens, total_tokens: tokens } };
}
