import { TokenizerError } from "../../errors.ts";
import type { ModelRecord } from "../../types.ts";
import { ENCODING_NAMES, type EncodingName, isEncodingName } from "./encodings.ts";

/** An encoding by its name, or a record whose `tokenizer` is one. */
export type EncodingOrModel = EncodingName | Pick<ModelRecord, "provider" | "id" | "tokenizer">;

/**
 * The encoding of a model.
 *
 * @throws {TokenizerError} `encoding_unknown`: the name is none of `ENCODING_NAMES`, or the record names no tokenizer or
 * another one. An id is not a record: `resolveModel` finds it.
 */
export function encodingOf(encoding: EncodingOrModel): EncodingName {
  if (isEncodingName(encoding)) return encoding;
  const known = `expected ${ENCODING_NAMES.join(", ")}`;
  if (typeof encoding !== "object" || encoding === null) {
    const hint = "or a model's record; resolveModel finds the record of an id";
    throw new TokenizerError(
      "encoding_unknown",
      `Unknown encoding ${JSON.stringify(encoding) ?? String(encoding)}; ${known}, ${hint}.`,
      { encoding },
    );
  }
  const { provider, id, tokenizer } = encoding;
  if (isEncodingName(tokenizer)) return tokenizer;
  const what =
    tokenizer === undefined
      ? "names no tokenizer"
      : `has the tokenizer "${tokenizer}", which cannot be counted exactly here`;
  throw new TokenizerError(
    "encoding_unknown",
    `${provider}/${id} ${what}. estimateTokens of @org/model-pricing/tokens estimates it; to count with another encoding, name it (${known}).`,
    { model: `${provider}/${id}`, tokenizer },
  );
}
