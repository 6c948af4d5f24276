import type { ModelRecord } from "../../src/types.ts";
import type { Witnesses } from "../status/read-witnesses.ts";
import type { DataFile } from "./data-file.ts";
import { explainByOthers } from "./explain-by-others.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";
import { indexKin } from "./kin-index.ts";
import { indexModels } from "./model-index.ts";
import { readDataSet } from "./read-data-set.ts";
import type { Statement } from "./statement.ts";
import { type MatchedStatement, matchStatement } from "./to-witness.ts";

export interface Comparison {
  readonly judgements: readonly Judgement[];
  /** Statements about models that are not in our data, by provider of ours or theirs. */
  readonly unmatched: readonly Statement[];
  /** Files that were read, and those that were not, with the reason. */
  readonly read: readonly string[];
  readonly skipped: readonly SkippedFile[];
  /** Files that do not say when they were copied, with the day that was taken for it. */
  readonly guessed: readonly { readonly file: string; readonly day: string }[];
}

export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/**
 * Judges what the data sets in some files say of our models.
 *
 * @param known What data sets were recorded to say before.
 */
export function compareFiles(
  files: readonly DataFile[],
  models: readonly ModelRecord[],
  known: Witnesses = new Map(),
): Comparison {
  const index = indexModels(models);
  const kinOf = indexKin(models);
  const judgements: Judgement[] = [];
  const unmatched: Statement[] = [];
  const read: string[] = [];
  const skipped: SkippedFile[] = [];
  const guessed: { file: string; day: string }[] = [];
  for (const file of files) {
    const reading = readDataSet(file);
    if ("skipped" in reading) {
      skipped.push({ file: file.name, reason: reading.skipped });
      continue;
    }
    read.push(file.name);
    if (reading.guessedDay !== undefined) guessed.push({ file: file.name, day: reading.guessedDay });
    for (const group of groupByRecord(reading.statements)) {
      const matched: MatchedStatement[] = [];
      for (const statement of group) {
        const match = matchStatement(index, statement);
        if (match) matched.push(match);
        else unmatched.push(statement);
      }
      judgements.push(...matched.map((one) => judge(one, matched, kinOf(one.model))));
    }
  }
  return { judgements: explainByOthers(judgements, known), unmatched, read, skipped, guessed };
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
