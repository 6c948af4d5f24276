import { countChat } from "../../../src/tokens/requests/count-chat.ts";
import { trimMessages } from "../../../src/tokens/requests/trim-messages.ts";
import type { ModelRecord } from "../../../src/types.ts";

declare const model: ModelRecord;

/** What an SDK declares: interfaces, and fields that nobody here names. */
interface TextPart {
  type: "text";
  text: string;
}
interface ImagePart {
  type: "image_url";
  image_url: { url: string; detail?: "auto" | "low" | "high" };
}
interface UserMessage {
  role: "user";
  content: string | (TextPart | ImagePart)[];
  name?: string;
}
interface AssistantMessage {
  role: "assistant";
  content?: string | null;
  refusal?: string | null;
  tool_calls?: { id: string; type: "function"; function: { name: string; arguments: string } }[];
}
declare const fromSdk: (UserMessage | AssistantMessage)[];

countChat(fromSdk, model);
countChat({ messages: fromSdk }, model);
trimMessages(fromSdk, { model }).messages satisfies (UserMessage | AssistantMessage)[];

// Written on the spot, with fields of either API.
countChat(
  {
    model: "gpt-4o",
    temperature: 0,
    messages: [
      { role: "user", content: [{ type: "text", text: "Hi" }] },
      { role: "assistant", tool_calls: [{ id: "1", type: "function", function: { name: "f", arguments: "{}" } }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "1", content: "r" }] },
    ],
    tools: [{ type: "function", function: { name: "f" } }],
    response_format: { type: "json_object" },
  },
  model,
);

// @ts-expect-error A message has a role.
countChat([{ content: "Hi" }], model);
