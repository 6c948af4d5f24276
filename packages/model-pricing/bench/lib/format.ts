/** Writes a number with about three digits, so that 0.034, 1.27 and 1284 all stay readable; what was given up has no end. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return "no end of";
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Writes how many times one thing is the other. */
export function formatRatio(ratio: number): string {
  return `${formatNumber(ratio)}x`;
}

/** Writes bytes in kB of 1,000. */
export function formatKilobytes(bytes: number): string {
  return `${formatNumber(bytes / 1000)} kB`;
}
