import { siteChanges } from "../../../lib/changes/site-changes.ts";
import { apiResponse } from "../../../lib/full-catalog.ts";

/** What changed and what is announced, newest first. */
export const GET = () => apiResponse({ changes: siteChanges });
