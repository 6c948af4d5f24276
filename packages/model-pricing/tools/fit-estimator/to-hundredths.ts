/** A weight in whole hundredths, the larger the coarser: two digits are as good as it is known. */
export function toHundredths(weight: number): number {
  const hundredths = weight * 100;
  const size = Math.abs(hundredths);
  const step = size >= 100 ? 10 : size >= 30 ? 5 : size >= 8 ? 2 : 1;
  return Math.round(hundredths / step) * step + 0;
}
