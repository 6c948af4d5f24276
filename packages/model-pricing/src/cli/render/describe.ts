import type { Conditions, DecimalText } from "../../index.ts";

/** `1M tokens` for `per_million_tokens`. */
export function describePer(table: string): string {
  return table.replace(/^per_/, "").replace("million_", "1M ").replace("thousand_", "1K ").replaceAll("_", " ");
}

/** `above 272,000 input tokens, service tier batch`. */
export function describeConditions(conditions: Conditions): string {
  return Object.entries(conditions)
    .map(([key, value]) => {
      const threshold = /^(above|from|upto)_(.+)$/.exec(key);
      const words = { above: "above", from: "from", upto: "up to" };
      if (threshold) {
        return `${words[threshold[1] as keyof typeof words]} ${formatCount(Number(value))} ${String(threshold[2]).replaceAll("_", " ")}`;
      }
      return `${key.replaceAll("_", " ")} ${[value].flat().join(" or ")}`;
    })
    .join(", ");
}

/** `1,048,576` for counts. */
export function formatCount(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

/** `x0.5 (service tier batch)`. */
export function describeMultiplier(multiply: DecimalText, conditions: Conditions): string {
  return `x${multiply} (${describeConditions(conditions)})`;
}
