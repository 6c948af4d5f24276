import { get_encoding } from "tiktoken";
import type { ModelRecord } from "../../../src/types.ts";
import { record } from "../../support/record.ts";

const encoders = { o200k_base: get_encoding("o200k_base"), cl100k_base: get_encoding("cl100k_base") };

/** Counts with the reference implementation. */
export const o200k = (text: string) => encoders.o200k_base.encode_ordinary(text).length;
export const cl100k = (text: string) => encoders.cl100k_base.encode_ordinary(text).length;

/** A record of one maker's model, without a price. */
export function model(maker: string, id: string, facts: Partial<ModelRecord> = {}): ModelRecord {
  return record([], { provider: maker, maker, id, slug: id, output_modalities: ["text"], ...facts });
}
