import { type Locale, stringsOf } from "../../i18n/strings.ts";
import { fill } from "../fill.ts";
import type { CorrectedValue } from "./change.ts";

/** What was wrong, what is right, and for which requests. */
export function correctionText(value: CorrectedValue, locale: Locale): string {
  const t = stringsOf(locale);
  const side = (of: string | boolean | null) => (of === null ? t.changes_none_before : String(of));
  const { field, from, until, currency } = value;
  return fill(until === null ? t.changes_corrected : t.changes_corrected_until, {
    field: currency === null ? field : `${field} (${currency})`,
    old: side(value.old),
    new: side(value.new),
    from,
    until: until ?? "",
  });
}
