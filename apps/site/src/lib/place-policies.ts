import { providers } from "@org/model-pricing/providers";

/** Topics of policies about where or by whom a provider may be used. Those in the first list shut somebody out. */
const LIMITING = ["supported_places", "ownership"];
const TOPICS = [...LIMITING, "access"];

const all = providers.flatMap(({ id, policy = [] }) => policy.map((each) => ({ provider: id, ...each })));

/** What providers say of places and owners, as far as the data has it. */
export const placePolicies = all.filter(({ topic }) => TOPICS.includes(topic));

/** Providers whose policy limits from where, or by whom, they may be used. */
export const limitedProviders: ReadonlySet<string> = new Set(
  all.flatMap(({ provider, topic }) => (LIMITING.includes(topic) ? [provider] : [])),
);
