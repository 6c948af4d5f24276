import { describe, expect, it } from "vitest";
import type { ChatRequest } from "../../../src/tokens/requests/chat-message.ts";
import { countChat } from "../../../src/tokens/requests/count-chat.ts";
import { cl100k, model, o200k } from "./reference.ts";

const gpt35 = model("openai", "gpt-3.5-turbo");
const _gpt4o = model("openai", "gpt-4o");
const _claude = model("anthropic", "claude-opus-4-8");
const noFunction = { type: "object", properties: {} };

describe("countChat, against counts that the API gave", () => {
  // The example of OpenAI's cookbook, with the prompt tokens that the API counted.
  const cookbook = [
    {
      role: "system",
      content: "You are a helpful, pattern-following assistant that translates corporate jargon into plain English.",
    },
    { role: "system", name: "example_user", content: "New synergies will help drive top-line growth." },
    { role: "system", name: "example_assistant", content: "Things working well together will increase revenue." },
    {
      role: "system",
      name: "example_user",
      content: "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage.",
    },
    {
      role: "system",
      name: "example_assistant",
      content: "Let's talk later when we're less busy about how to do better.",
    },
    {
      role: "user",
      content: "This late pivot means we don't have time to boil the ocean for the client deliverable.",
    },
  ];

  it.each([
    ["gpt-4o", o200k, 124],
    ["gpt-4o-mini", o200k, 124],
    ["gpt-4", cl100k, 129],
    ["gpt-3.5-turbo-0613", cl100k, 129],
    ["gpt-3.5-turbo-0301", cl100k, 127],
  ])("counts the cookbook's messages for %s", (id, count, tokens) => {
    const counted = countChat(cookbook, model("openai", id), { count });
    expect(counted).toMatchObject({ tokens, low: tokens, high: tokens, exact: true, unknown_parts: [] });
  });

  it.each([
    ["gpt-4o", o200k, 101],
    ["gpt-4", cl100k, 105],
    ["gpt-3.5-turbo", cl100k, 105],
  ])("counts the cookbook's tools for %s", (id, count, tokens) => {
    const request = {
      messages: [
        { role: "system", content: "You are a helpful assistant that can answer to questions about the weather." },
        { role: "user", content: "What's the weather like in San Francisco?" },
      ],
      tools: [
        {
          type: "function",
          function: {
            name: "get_current_weather",
            description: "Get the current weather in a given location",
            parameters: {
              type: "object",
              properties: {
                location: { type: "string", description: "The city and state, e.g. San Francisco, CA" },
                unit: {
                  type: "string",
                  description: "The unit of temperature to return",
                  enum: ["celsius", "fahrenheit"],
                },
              },
              required: ["location"],
            },
          },
        },
      ],
    };
    expect(countChat(request, model("openai", id), { count })).toMatchObject({ tokens, exact: true });
  });

  // Counted by the API for gpt-3.5-turbo; collected in hmarr/openai-chat-tokens (MIT).
  const hello = [{ role: "user", content: "hello" }];
  const greeting = [
    { role: "system", content: "Hello" },
    { role: "user", content: "Hi there" },
  ];
  it.each<[string, ChatRequest, number]>([
    ["one message", { messages: hello }, 8],
    ["a function", { messages: hello, functions: [{ name: "foo", parameters: noFunction }] }, 31],
    [
      "a function that may not be called",
      { messages: hello, functions: [{ name: "foo", parameters: noFunction }], function_call: "none" },
      32,
    ],
    [
      "a function that has to be called",
      { messages: hello, functions: [{ name: "foo", parameters: noFunction }], function_call: { name: "foo" } },
      36,
    ],
    [
      "a function with a description",
      { messages: hello, functions: [{ name: "foo", description: "Do a foo", parameters: noFunction }] },
      36,
    ],
    [
      "an inner object with an enum",
      {
        messages: hello,
        functions: [
          {
            name: "bing_bong",
            description: "Do a bing bong",
            parameters: {
              type: "object",
              properties: {
                foo: {
                  type: "object",
                  properties: { bar: { type: "string", enum: ["a", "b", "c"] }, baz: { type: "boolean" } },
                },
              },
            },
          },
        ],
      },
      68,
    ],
    [
      "alternatives",
      {
        messages: greeting,
        functions: [
          {
            name: "do_stuff",
            parameters: {
              type: "object",
              properties: { foo: { anyOf: [{ type: "string", const: "a" }, { type: "number" }] } },
            },
          },
        ],
      },
      44,
    ],
    [
      "functions beside two system messages",
      {
        messages: [{ role: "system", content: "Hello:" }, ...greeting],
        functions: [
          { name: "do_stuff", parameters: noFunction },
          { name: "do_other_stuff", parameters: noFunction },
        ],
        function_call: { name: "do_stuff" },
      },
      55,
    ],
    [
      "a function's result",
      {
        messages: [
          { role: "user", content: "hello world" },
          { role: "function", name: "do_stuff", content: '{"foo": "bar", "baz": 1.5}' },
        ],
      },
      28,
    ],
    [
      "a call",
      {
        messages: [
          {
            role: "assistant",
            content: "",
            function_call: { name: "do_stuff", arguments: '{"foo": "bar", "baz": 1.5}' },
          },
        ],
      },
      26,
    ],
  ])("counts %s", (_, request, tokens) => {
    expect(countChat(request, gpt35, { count: cl100k }).tokens).toBe(tokens);
  });
});
