/** Four digits are read at a glance, with or without a mark. */
const UNGROUPED = 4;

/** A whole number as the data files write it: `1_000_000`. Anything else is returned as it is. */
export function groupDigits(raw: string): string {
  const [, sign = "", written = ""] = /^([-+]?)([\d_]+)$/.exec(raw) ?? [];
  const digits = written.replaceAll("_", "");
  if (digits.length <= UNGROUPED) return raw;
  return sign + digits.replaceAll(/\B(?=(\d{3})+$)/g, "_");
}
