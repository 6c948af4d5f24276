import { yearsOf } from "./change-sets.ts";
import { siteChanges } from "./site-changes.ts";

/** A page for every year in which something changed. */
export const changeYears = () => yearsOf(siteChanges).map((year) => ({ params: { year } }));
