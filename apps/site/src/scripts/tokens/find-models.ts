import type { TokenModel } from "../../lib/token-model.ts";

/** Models of which every word of the query is in the id, a name or the seller; ids that start with the query come first. */
export function findModels(models: readonly TokenModel[], query: string, most: number): readonly TokenModel[] {
  const whole = query.trim().toLowerCase();
  const words = whole.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return models.slice(0, most);
  const hits = models.filter((model) => {
    const text = [model.key, model.name, model.name_zh, model.seller, model.seller_zh].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = ({ key, name }: TokenModel) => {
    const id = key.slice(key.indexOf("/") + 1);
    if (key === whole || id === whole) return 0;
    return [key, id, name.toLowerCase()].some((each) => each.startsWith(whole)) ? 1 : 2;
  };
  return [...hits].sort((a, b) => rank(a) - rank(b)).slice(0, most);
}
