/** Parts of `provider/model` or `provider:model`, cut at the first separator; undefined where there is none. */
export function splitProvider(id: string): { readonly provider: string; readonly rest: string } | undefined {
  const place = id.search(/[/:]/);
  return place > 0 ? { provider: id.slice(0, place), rest: id.slice(place + 1) } : undefined;
}
