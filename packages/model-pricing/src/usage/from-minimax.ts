import { ResponseError } from "../errors.ts";
import type { AdapterResult } from "./adapter-result.ts";
import { valueAt } from "./json-node.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of MiniMax's OpenAI-compatible API.
 *
 * Counts as in Chat Completions; thinking that is sent inside the text as `<think>` is output like any other. A body whose
 * `base_resp.status_code` is not 0 reports a failure and is refused, whatever usage it carries.
 *
 * @throws {ResponseError} `usage_missing`: no usage, or MiniMax reports a failure. @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromMiniMax({ model: "MiniMax-M3", usage: { prompt_tokens: 40, completion_tokens: 7, total_tokens: 47 } }).usage
 * //=> { input_tokens: 40, output_tokens: 7 }
 */
export function fromMiniMax(body: unknown): AdapterResult {
  const api = "MiniMax";
  const { result, sources } = readOpenAIChat(body, { api });
  for (const source of sources) {
    const status = valueAt(source, "base_resp.status_code") ?? 0;
    if (status === 0) continue;
    throw new ResponseError(
      "usage_missing",
      `MiniMax answered with status ${String(status)} (${String(valueAt(source, "base_resp.status_msg"))}); a failed request has no usage to price.`,
      { api, status },
    );
  }
  return result;
}
