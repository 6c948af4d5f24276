import { afterAll, beforeAll } from "vitest";
import { type MockProvider, type MockProviderOptions, startMockProvider } from "../src/index.ts";

/** What a request came back with. */
export interface Received {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read bodies of many shapes, and a wrong path fails the assertion.
  body: any;
}

/** Starts a server for a test file and returns a way to ask it. */
export function useProvider(options: Partial<MockProviderOptions> = {}) {
  let provider: MockProvider;
  beforeAll(async () => {
    provider = await startMockProvider({ port: 0, now: () => new Date("2026-11-24T08:00:00Z"), ...options });
  });
  afterAll(() => provider.close());
  const send = (path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const isForm = body instanceof FormData;
    return fetch(`${provider.address}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        authorization: "Bearer sk-test",
        ...(isForm ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm || typeof body === "string" ? body : JSON.stringify(body) }),
    });
  };
  const ask = async (path: string, body?: unknown, headers?: Record<string, string>): Promise<Received> => {
    const response = await send(path, body, headers);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("application/json");
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  return { ask, send };
}

/** A small request to Chat Completions. */
export const chat = (content: string, more: object = {}) => ({
  model: "gpt-6-luna",
  messages: [{ role: "user", content }],
  ...more,
});

/** The data of each event of a stream. */
export function eventsOf(text: string): Record<string, unknown>[] {
  return [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data]) => JSON.parse(data ?? ""));
}
