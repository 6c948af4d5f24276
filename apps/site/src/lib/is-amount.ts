/** True of a rate that is a number or a fraction; a rate may also name another unit that costs the same. */
export function isAmount(rate: string | undefined): rate is string {
  return rate !== undefined && /^\d/.test(rate);
}
