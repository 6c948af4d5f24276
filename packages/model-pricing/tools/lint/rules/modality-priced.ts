import type { BlockPart } from "../price-parts.ts";
import type { FileRule, FileSubject, Finding } from "../types.ts";

/** Units that bill a whole output of the kind, or the time in which everything is said and heard. */
const ALSO_PRICES: Readonly<Record<string, readonly string[]>> = {
  output_image: ["per_image.output", "per_megapixel.output"],
  output_video: ["per_video.output"],
  output_audio: ["per_track.output"],
  input_image: ["per_image.input", "per_megapixel.input"],
  input_video: ["per_video.input"],
};

/**
 * Warns where what a model reads or writes and what its price counts do not fit. A medium without a rate is refused by
 * the engine, but only a provider that counts it apart ever reports it: Gemini counts all, others only audio.
 */
export const modalityPriced: FileRule = {
  name: "modality-priced",
  scope: "file",
  severity: "warn",
  *check(subject) {
    const part = subject.blocks.findLast(({ block }) => !block.withdrawn && !block.unknown);
    if (!part) return;
    yield* findUnpriced(subject, part, "input");
    yield* findUnpriced(subject, part, "output");
    yield* findUnlisted(subject, part);
  },
};

function* findUnpriced({ file, provider }: FileSubject, part: BlockPart, side: "input" | "output"): Iterable<Finding> {
  const names = pricedUnits(part);
  // Where text tokens are not billed, the price may count something else altogether, such as characters.
  if (!names.has(`per_million_tokens.${side}`)) return;
  const isCountedApart = side === "output" || provider.file?.usage_dialect === "gemini";
  for (const medium of isCountedApart ? ["audio", "image", "video"] : ["audio"]) {
    const key = `${side}_${medium}`;
    const index = file[`${side}_modalities`]?.indexOf(medium) ?? -1;
    if (index === -1 || isPriced(names, key)) continue;
    yield {
      at: [`${side}_modalities`, index],
      message: `the model ${side === "input" ? "reads" : "writes"} ${medium}, but its latest price has no ${key}; such tokens cannot be priced.`,
      fix: `add ${key}, or ${key} = "${side}" if the source page says that it costs the same.`,
    };
  }
}

function* findUnlisted({ file }: FileSubject, { rates }: BlockPart): Iterable<Finding> {
  for (const { key, at } of rates) {
    const [, side, medium] = /^(input|output)_(audio|image|video)$/.exec(key) ?? [];
    const listed = side === undefined ? undefined : file[`${side as "input" | "output"}_modalities`];
    if (medium === undefined || listed === undefined || listed.includes(medium)) continue;
    yield {
      at,
      message: `${key} is priced, but ${side}_modalities does not list ${medium}.`,
      fix: `add "${medium}" to ${side}_modalities, or remove the rate.`,
    };
  }
}

function pricedUnits({ rates, rules }: BlockPart): ReadonlySet<string> {
  return new Set([...rates, ...rules.flatMap((rule) => rule.rates)].map(({ table, key }) => `${table}.${key}`));
}

function isPriced(names: ReadonlySet<string>, key: string): boolean {
  if ((ALSO_PRICES[key] ?? []).some((unit) => names.has(unit))) return true;
  return [...names].some((name) => name.endsWith(`.${key}`) || name.endsWith(".session"));
}
