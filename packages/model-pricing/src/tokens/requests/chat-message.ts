/** A shape that may have further fields: an SDK's own type fits as well as an object written on the spot. */
type Open<T> = T | (T & { readonly [field: string]: unknown });

/**
 * A piece of a message: OpenAI's `text`, `image_url`, `input_audio`, `file`, or Anthropic's `text`, `image`, `document`,
 * `tool_use`, `tool_result`. Only the type is named here, so that any SDK's own types fit.
 */
export type ContentPart = Open<{ readonly type: string }>;

interface ToolCallFields {
  readonly id?: string | undefined;
  readonly function?: { readonly name: string; readonly arguments?: string | undefined } | undefined;
  /** A tool that takes text instead of JSON. */
  readonly custom?: { readonly name: string; readonly input?: string | undefined } | undefined;
}

/** A call of a tool, as OpenAI's assistant messages carry it. */
export type ToolCall = Open<ToolCallFields>;

interface MessageFields {
  /** `system`, `developer`, `user`, `assistant`, `tool`, or the older `function`. */
  readonly role: string;
  readonly content?: string | readonly ContentPart[] | null | undefined;
  readonly name?: string | undefined;
  readonly tool_calls?: readonly ToolCall[] | undefined;
  readonly tool_call_id?: string | undefined;
  /** The older form of `tool_calls`. */
  readonly function_call?: { readonly name: string; readonly arguments?: string | undefined } | null | undefined;
}

/** One message in OpenAI's or Anthropic's shape. */
export type ChatMessage = Open<MessageFields>;

/** What a request body holds beside its messages and counts as input. */
export interface ChatExtras {
  /** Anthropic's system prompt, which stands beside the messages. */
  readonly system?: string | readonly ContentPart[] | undefined;
  /** Tool definitions, as OpenAI (`{ type, function }`) or Anthropic (`{ name, input_schema }`) take them. */
  readonly tools?: readonly object[] | undefined;
  readonly tool_choice?: unknown;
  /** The older form of `tools`. */
  readonly functions?: readonly object[] | undefined;
  readonly function_call?: unknown;
  /** A schema that the answer has to follow. */
  readonly response_format?: unknown;
}

interface RequestFields extends ChatExtras {
  readonly messages: readonly ChatMessage[];
  readonly max_tokens?: number | null | undefined;
  readonly max_completion_tokens?: number | null | undefined;
}

/** A request body, as it would be sent. Other fields are allowed and not read. */
export type ChatRequest = Open<RequestFields>;

/** What can be counted: a request body, its messages alone, or text, which is taken as one message of a user. */
export type ChatInput = ChatRequest | readonly ChatMessage[] | string;
