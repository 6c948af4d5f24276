import type { ModelRecord } from "../index.ts";
import { ENCODING_NAMES, type EncodingName, isEncodingName } from "../tokens/exact/index.ts";
import { familyOf, TOKEN_FAMILIES } from "../tokens/index.ts";
import { type Counting, countExactly, estimateCount } from "./count-file.ts";
import { CliError } from "./io.ts";

/** What is asked for: an encoding, a model's own, or all; exact or estimated. */
export interface CountingFlags {
  readonly encoding?: string;
  readonly all?: boolean;
  readonly estimate?: boolean;
}

const DEFAULT: EncodingName = "o200k_base";

/** The ways of counting that the flags ask for. A model without a published tokenizer can only be estimated. */
export async function chooseCountings(
  { encoding, all, estimate }: CountingFlags,
  model: ModelRecord | undefined,
): Promise<readonly Counting[]> {
  if (all && estimate) return TOKEN_FAMILIES.map((family) => estimateCount(family, family));
  if (all) {
    const countings: Counting[] = [];
    for (const name of ENCODING_NAMES) countings.push(await countExactly(name));
    return countings;
  }
  const name = encoding ?? (model ? model.tokenizer : DEFAULT);
  if (isEncodingName(name) && !estimate) return [await countExactly(name)];
  if (encoding === undefined && model) return [estimateModel(model)];
  const found = familyOf({ maker: "", tokenizer: name });
  if (!found) throw new CliError(`No estimate was fitted to ${name}; leave out --estimate to count with it.`);
  return [estimateCount(found.family, found.family)];
}

function estimateModel(model: ModelRecord): Counting {
  const name = `${model.provider}/${model.id}`;
  const { tokenizer } = model;
  const why =
    tokenizer === undefined
      ? "has no published tokenizer"
      : `has the tokenizer "${tokenizer}", which is not counted here`;
  if (!familyOf(model)) {
    throw new CliError(
      `"${name}" ${why}, and none of its maker's is known; --encoding ${DEFAULT} counts it as if it had that one.`,
    );
  }
  return estimateCount(name, model);
}
