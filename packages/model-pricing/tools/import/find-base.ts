import type { DataSet } from "../load.ts";
import { idKey } from "./id-key.ts";

/** Folders in which a maker's models stand, in the order in which they are searched. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  alibaba: ["alibaba", "alibaba-cn"],
  minimax: ["minimax", "minimax-cn"],
  moonshotai: ["moonshotai", "moonshotai-cn"],
  stepfun: ["stepfun", "stepfun-cn"],
  zai: ["zai", "zhipu"],
  amazon: ["amazon", "amazon-nova"],
};

/** A file that others can inherit from. */
export interface Base {
  readonly path: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Finds the maker's file of an id: by equality of the id or a plain alias, dots as dashes, and by nothing else. */
export type FindBase = (maker: string, makerId: string) => Base | undefined;

/** Indexes the makers' own files. */
export function createFindBase({ providers }: DataSet): FindBase {
  const index = new Map<string, Base>();
  for (const { id: provider, models } of providers) {
    for (const { id, file } of models) {
      if (file === undefined || file.base !== undefined || file.moved_to !== undefined) continue;
      if (file.maker !== undefined && file.maker !== provider) continue;
      const base = { path: `${provider}/${id}`, facts: file as unknown as Base["facts"] };
      for (const name of [id, ...(file.aliases ?? [])]) {
        const key = `${provider}/${idKey(name)}`;
        if (!index.has(key) || name === id) index.set(key, base);
      }
    }
  }
  return (maker, makerId) => {
    if (makerId === "") return undefined;
    const folders = FOLDERS[maker] ?? [maker];
    return folders.map((folder) => index.get(`${folder}/${idKey(makerId)}`)).find((base) => base !== undefined);
  };
}
