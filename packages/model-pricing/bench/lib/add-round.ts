/** Adds the measurement of one more round to those that a name has. */
export function addRound<Name extends string>(
  measured: Partial<Record<Name, number[]>>,
  name: Name,
  value: number,
): void {
  const rounds: number[] = measured[name] ?? [];
  rounds.push(value);
  measured[name] = rounds;
}
