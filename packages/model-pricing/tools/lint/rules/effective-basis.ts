import type { BlockPart } from "../price-parts.ts";
import type { FileRule, Finding } from "../types.ts";

/** How the start of a price is known has to fit the start: nobody has seen a price that is still to come. */
export const effectiveBasis: FileRule = {
  name: "effective-basis",
  scope: "file",
  *check({ blocks, file, provider }, { today }) {
    const seen = new Set<string>();
    for (const part of blocks) {
      const { effective_from: from, effective_basis: basis, currency } = part.block;
      const code = currency ?? provider.file?.currency ?? "USD";
      const isFirst = !seen.has(code);
      seen.add(code);
      if (basis === "release") yield* checkRelease(part, isFirst, code, file.release_date);
      const isSeen = basis === "first_seen" || basis === "in_force_on";
      if (isSeen && from.slice(0, 10) > today) {
        yield {
          at: [...part.at, "effective_basis"],
          message: `effective_basis is ${basis}, but ${from} has not come yet.`,
          fix: 'write effective_basis = "announced", or correct effective_from.',
        };
      }
    }
  },
};

function* checkRelease({ block, at }: BlockPart, isFirst: boolean, code: string, release?: string): Iterable<Finding> {
  const day = block.effective_from.slice(0, 10);
  if (!isFirst) {
    yield {
      at: [...at, "effective_basis"],
      message: `effective_basis is release, but another ${code} block comes before this one.`,
      fix: 'only the model\'s first price starts with its release; write "announced" or "first_seen".',
    };
  } else if (release !== undefined && day < release) {
    yield {
      at: [...at, "effective_from"],
      message: `the price starts on ${day} with the release, but release_date is ${release}.`,
      fix: "correct one of the two dates.",
    };
  } else if (release !== undefined && day > release) {
    yield {
      at: [...at, "effective_from"],
      severity: "warn",
      message: `the price starts on ${day} with the release, but release_date is ${release}.`,
      fix: 'correct one of the dates, or write "in_force_on" or "first_seen" if nobody knows when it began.',
    };
  }
}
