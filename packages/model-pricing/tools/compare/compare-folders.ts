import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelRecord } from "../../src/types.ts";
import { DATA_SETS, LEFT_OUT } from "./data-sets.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";
import { indexModels } from "./model-index.ts";
import { type EventFile, eventsAsDataSets } from "./read-events.ts";
import { readEvidence } from "./read-evidence.ts";
import type { EvidenceFile, Statement } from "./statement.ts";
import { type MatchedStatement, matchStatement } from "./to-witness.ts";

export interface Comparison {
  readonly judgements: readonly Judgement[];
  /** Statements about models that are not in our data, by provider of ours or theirs. */
  readonly unmatched: readonly Statement[];
  /** Files that were read, and those that were not, with the reason. */
  readonly read: readonly string[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/** Reads every data set of some folders and judges what it says of our models. */
export function compareFolders(folders: readonly string[], models: readonly ModelRecord[]): Comparison {
  const index = indexModels(models);
  const judgements: Judgement[] = [];
  const unmatched: Statement[] = [];
  const read: string[] = [];
  const skipped: { file: string; reason: string }[] = [];
  for (const [folder, file] of folders.flatMap(filesIn)) {
    const found = readFile(folder, file);
    if (typeof found === "string") {
      skipped.push({ file, reason: found });
      continue;
    }
    read.push(file);
    for (const group of groupByRecord(found)) {
      const matched: MatchedStatement[] = [];
      for (const statement of group) {
        const match = matchStatement(index, statement);
        if (match) matched.push(match);
        else unmatched.push(statement);
      }
      judgements.push(...matched.map((one) => judge(one, matched)));
    }
  }
  return { judgements, unmatched, read, skipped };
}

function filesIn(folder: string): (readonly [folder: string, file: string])[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => [folder, name] as const);
}

/** The statements of a file, or the reason why it has none. */
function readFile(folder: string, file: string): readonly Statement[] | string {
  const value = JSON.parse(readFileSync(join(folder, file), "utf8")) as Partial<EvidenceFile & EventFile>;
  const id = value.source?.id;
  if (id !== undefined && Array.isArray(value.events)) {
    return eventsAsDataSets(value as EventFile).flatMap((found) =>
      DATA_SETS[found.source.id] ? readEvidence(found) : [],
    );
  }
  if (id === undefined || !Array.isArray(value.records)) return "not a data set";
  if (LEFT_OUT[id] !== undefined) return LEFT_OUT[id];
  if (DATA_SETS[id] === undefined) return `an unknown data set, ${id}: add it to tools/compare/data-sets.ts`;
  return readEvidence(value as EvidenceFile);
}

/** Statements stand record by record. */
function groupByRecord(statements: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  let last: Statement | undefined;
  for (const statement of statements) {
    const same = last?.model === statement.model;
    if (same) groups.at(-1)?.push(statement);
    else groups.push([statement]);
    last = statement;
  }
  return groups;
}
