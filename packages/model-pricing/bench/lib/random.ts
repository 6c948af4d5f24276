/** Makes a generator of whole numbers from 0 to below `limit` that gives the same sequence for the same seed. */
export function seededRandom(seed: number): (limit: number) => number {
  // mulberry32: 32 bits of state are plenty for texts that only have to be the same on every machine.
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Puts a copy of the list into random order. */
export function shuffle<T>(list: T[], random: (limit: number) => number): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
