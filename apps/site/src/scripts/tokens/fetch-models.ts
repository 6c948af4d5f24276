import type { ModelRecord } from "@org/model-pricing";
import type { TokenModel } from "../../lib/token-model.ts";
import type { CounterPage } from "./counter-page.ts";

export interface ModelSource {
  /** Every model that can be chosen; fetched once. */
  readonly list: () => Promise<readonly TokenModel[]>;
  /** The record of `provider/id`; undefined where the list does not have it. */
  readonly record: (key: string) => Promise<ModelRecord | undefined>;
}

/** Fetches models from the page's own site, each file once; a failed one can be asked for again. */
export function createModelSource({ modelList, records }: CounterPage): ModelSource {
  const answers = new Map<string, Promise<readonly unknown[]>>();
  const get = <T>(address: string): Promise<readonly T[]> => {
    let answer = answers.get(address);
    if (!answer) {
      answer = fetchModels(address);
      answers.set(address, answer);
      answer.catch(() => answers.delete(address));
    }
    return answer as Promise<readonly T[]>;
  };
  return {
    list: () => get<TokenModel>(modelList),
    record: async (key) => {
      const [provider = "", ...id] = key.split("/");
      const own = await get<ModelRecord>(`${records}${encodeURIComponent(provider)}.json`);
      return own.find((model) => model.id === id.join("/"));
    },
  };
}

async function fetchModels(address: string): Promise<readonly unknown[]> {
  const response = await fetch(address);
  // A provider that nobody knows, in an old or mistyped address.
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()).models;
}
