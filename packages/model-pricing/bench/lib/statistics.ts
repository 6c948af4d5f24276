function refuseEmpty(values: number[], name: string): void {
  if (values.length === 0) throw new Error(`${name} was given no values; expected one measurement or more.`);
}

/** Finds the middle value; of an even number, the mean of the two in the middle. */
export function median(values: number[]): number {
  refuseEmpty(values, "median");
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] as number) + upper) / 2;
}

/** Averages ratios: half as fast here and twice as fast there is 1. Values must be above 0. */
export function geometricMean(values: number[]): number {
  refuseEmpty(values, "geometricMean");
  const wrong = values.find((value) => !(value > 0 && value < Number.POSITIVE_INFINITY));
  if (wrong !== undefined) throw new Error(`geometricMean was given ${wrong}; expected finite ratios above 0.`);
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/**
 * Divides the peer's measurement of a round by ours of the same round, and takes the median over the rounds: what slowed
 * the machine down in one round slowed both.
 */
export function pairedRatio(peer: number[], ours: number[]): number {
  if (peer.length !== ours.length)
    throw new Error(`pairedRatio was given ${peer.length} and ${ours.length} rounds; expected as many of each.`);
  return median(peer.map((value, round) => value / (ours[round] as number)));
}

/** Lists who is measured in each round. Each round begins with the next name, so that nobody is always first. */
export function interleave<T>(names: T[], rounds: number): T[][] {
  return Array.from({ length: rounds }, (_, round) =>
    names.map((_, place) => names[(place + round) % names.length] as T),
  );
}
