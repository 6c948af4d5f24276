import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder } from "./places.ts";
import { reportProgress } from "./progress.ts";

/** Puts the tables of a run between the marks that README.md has for this benchmark. */
export function writeReport(benchmark: string, report: string): void {
  const path = join(benchFolder, "README.md");
  const [begin, end] = [`<!-- begin ${benchmark} -->`, `<!-- end ${benchmark} -->`];
  const page = readFileSync(path, "utf8");
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${benchmark}; expected ${begin} and ${end}.`);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n${report}\n${page.slice(to)}`);
  reportProgress(`Wrote the tables into ${path}`);
}
