import { readFileSync } from "node:fs";
import { REPORT_FILE, readArtifact, SUGGESTIONS_FILE } from "./artifact.ts";
import { findPull, type WorkflowRunEvent } from "./find-pull.ts";
import { openApi } from "./github-api.ts";
import { postComment } from "./post-comment.ts";
import { postSuggestions } from "./post-suggestions.ts";
import { parseSuggestions } from "./suggestion.ts";

/** What the workflow hands over. */
export interface AnswerOptions {
  /** Where the artifact was unpacked. Nothing in it is believed. */
  readonly folder: string;
  readonly eventPath: string;
  readonly apiAddress: string;
  readonly token: string;
}

/** Answers a pull request with what the run without rights found. Returns what was done, a line each. */
export async function answerPull({ folder, eventPath, apiAddress, token }: AnswerOptions): Promise<readonly string[]> {
  const report = readArtifact(folder, REPORT_FILE);
  if (report === undefined) return ["The run left no report, so there is nothing to say."];
  const suggestions = parseSuggestions(readArtifact(folder, SUGGESTIONS_FILE) ?? "[]");
  const event = JSON.parse(readFileSync(eventPath, "utf8")) as WorkflowRunEvent;
  const api = openApi(apiAddress, token);
  const pull = await findPull(api, event);
  if (!pull) return ["No open pull request stands at the commit of this run, so there is nothing to say."];
  const repository = event.repository.full_name;
  return [
    `Pull request ${pull.number}.`,
    await postComment(api, repository, pull, report),
    await postSuggestions(api, repository, pull, suggestions),
  ];
}
