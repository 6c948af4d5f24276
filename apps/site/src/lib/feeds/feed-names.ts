import { providers } from "@org/model-pricing/providers";

/** Names of the feeds: `all`, and every provider. */
export const FEED_NAMES: readonly string[] = ["all", ...providers.map(({ id }) => id)];
