/**
 * Whether new lines are old ones in another order, with digits grouped another way, or fewer of them: then no number and
 * no word is new. Empty lines do not count.
 */
export function onlyRearranges(before: readonly string[], after: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const line of before.map(withoutGroups)) left.set(line, (left.get(line) ?? 0) + 1);
  return after.map(withoutGroups).every((line) => {
    if (line === "") return true;
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count > 0;
  });
}

function withoutGroups(line: string): string {
  return line.trimEnd().replaceAll(/(?<![\w".-])\d[\d_]*(?![\w"])/g, (number) => number.replaceAll("_", ""));
}
