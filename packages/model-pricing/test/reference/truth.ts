/** Whether a condition holds; "unknown" where the calendar does not list the year. */
export type Truth = "yes" | "no" | "unknown";

export const truthOf = (holds: boolean): Truth => (holds ? "yes" : "no");

export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes("no")) return "no";
  return truths.includes("unknown") ? "unknown" : "yes";
}

export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes("yes")) return "yes";
  return truths.includes("unknown") ? "unknown" : "no";
}
