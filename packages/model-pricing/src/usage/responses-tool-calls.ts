import type { Usage } from "../types.ts";
import { countAt, isObject, type JsonObject, present, textAt, valueAt } from "./json-node.ts";

/**
 * Counts the hosted tools that a Responses body shows as billed, from its output items.
 *
 * A web search counts where its action is a search: opening a page or finding text in it is not billed. Where the body
 * has `tool_usage.web_search.num_requests`, OpenAI's own count of billable searches goes first. The code interpreter is
 * billed per container session: one for each container that was used. A failed call is not counted. Rules: npm `openai`
 * 7.57.0, types `Response.tool_usage`, `ResponseFunctionWebSearch` and `ResponseCodeInterpreterToolCall`.
 */
export function responsesToolCalls(sources: readonly JsonObject[]): Usage {
  const searches = sources
    .map((json) => countAt({ json, path: "response" }, "tool_usage.web_search.num_requests"))
    .find((count) => count !== undefined);
  const items = outputItems(sources);
  const count = (type: string) => items.filter((item) => item.type === type).length || undefined;
  const interpreters = items.filter((item) => item.type === "code_interpreter_call");
  const containers = new Set(interpreters.map((item) => textAt(item, "container_id")));
  return present({
    web_search_calls: searches ?? (items.filter(isSearch).length || undefined),
    file_search_calls: count("file_search_call"),
    container_sessions: containers.size || undefined,
  });
}

function isSearch(item: JsonObject): boolean {
  return item.type === "web_search_call" && (textAt(item, "action.type") ?? "search") === "search";
}

/** Items of the finished response, or of the stream's `response.output_item.done` events where that lists none. */
function outputItems(sources: readonly JsonObject[]): readonly JsonObject[] {
  const lists = sources.map((source) => valueAt(source, "output"));
  const output = lists.find((list): list is unknown[] => Array.isArray(list) && list.length > 0);
  const done = sources.filter((source) => source.type === "response.output_item.done").map((source) => source.item);
  return (output ?? done).filter(isObject).filter((item) => item.status !== "failed");
}
