/** Writes a window size as people say it: `128K`, `1.05M`. The exact count stands beside it as a title. */
export function formatTokens(count: number): string {
  if (count >= 1_000_000) return `${round(count / 1_000_000, 2)}M`;
  return count >= 1000 ? `${round(count / 1000, count >= 100_000 ? 0 : 1)}K` : String(count);
}

function round(value: number, decimals: number): string {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: decimals, useGrouping: false }).format(value);
}
