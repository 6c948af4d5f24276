import type { ChangedFiles } from "../lint/changed-files.ts";
import { type DataSet, loadData } from "../load.ts";
import { withBaseFolder } from "./with-base-folder.ts";

/**
 * The data as it was at a commit. Only providers with a changed file are read again; the others are those of the data as
 * it is now.
 *
 * @param root The folder that holds `data/`.
 */
export function loadBase(root: string, commit: string, now: DataSet, { present, removed }: ChangedFiles): DataSet {
  const touched = new Set([...present, ...removed].map(providerOf));
  // What is read besides providers is little, and a calendar reaches prices everywhere.
  const isWanted = (path: string) => path.startsWith("data/calendars/") || touched.has(providerOf(path));
  const old = withBaseFolder(root, commit, isWanted, loadData);
  const same = now.providers.filter(({ id }) => !touched.has(id));
  return { ...old, providers: [...old.providers, ...same].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The provider that a file belongs to; undefined for files that belong to none. */
function providerOf(path: string): string | undefined {
  return /^data\/providers\/([^/]+)\//.exec(path)?.[1];
}
