import { sumOfProducts } from "@org/model-pricing";
import type { Field } from "./field.ts";

/** A value as it stands in its field: counts in groups of three, shares in percent, moments without their zone. */
export function fieldText({ kind }: Field, value: string, locale: string): string {
  if (kind === "count" && /^\d+$/.test(value)) return Number(value).toLocaleString(locale);
  if (kind === "share" && /^\d+(\.\d+)?$/.test(value)) return sumOfProducts([[value, "100"]]);
  if (kind === "moment") return value.replace(/(:00)?Z$/, "");
  return value;
}
