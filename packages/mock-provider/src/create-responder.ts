import type { IncomingHttpHeaders } from "node:http";
import { answer } from "./answer.ts";
import { createBatches, type Send } from "./batches.ts";
import { checkKey, checkRequest } from "./check-request.ts";
import { embed } from "./embed.ts";
import { asObject, type Json } from "./json.ts";
import { listModels, type MockModel } from "./list-models.ts";
import { limitAnswer, measure } from "./measure.ts";
import { type AnswerApi, apiOf, toNormalRequest } from "./normal-request.ts";
import type { Target } from "./parse-target.ts";
import { createPromptCache } from "./prompt-cache.ts";
import { jsonReply, type Reply, refuse } from "./reply.ts";
import { rewriteBody, rewriteEvents, settleIds } from "./rewrite-answer.ts";
import type { Shaper } from "./shaper.ts";
import { toUsage } from "./usage.ts";

export interface ResponderParts {
  shaper: Shaper;
  models: readonly MockModel[];
  countTokens: (text: string) => number;
  now: () => Date;
}

export interface Incoming {
  method: string;
  target: Target;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const idPrefix = { chat: "chatcmpl-", responses: "resp_", messages: "msg_" };

function keyOf({ authorization, "x-api-key": key }: IncomingHttpHeaders): string | undefined {
  return authorization ?? (typeof key === "string" ? `Bearer ${key}` : undefined);
}

/** Makes the function that answers every request which meets no fault. */
export function createResponder({ shaper, models, countTokens, now }: ResponderParts) {
  const ids = new Set(models.map(({ id }) => id));
  const seconds = () => Math.floor(now().getTime() / 1000);
  const serials = new Map<string, number>();
  const readCache = createPromptCache(countTokens);
  const batches = createBatches(seconds);

  function nextSerial(key: string): string {
    const serial = (serials.get(key) ?? 0) + 1;
    serials.set(key, serial);
    return String(serial).padStart(4, "0");
  }

  async function answerModel(api: AnswerApi, incoming: Incoming, key: string): Promise<Reply> {
    const body = readJson(incoming.body);
    const refusal = checkRequest(api, body, ids);
    if (refusal !== undefined) return refuse(refusal);
    const request = toNormalRequest(api, body);
    const said = limitAnswer(answer(request), request, countTokens);
    const counts = measure(request, said.answer, countTokens, (prompt, input) =>
      readCache(key, request.model, prompt, input),
    );
    const usage = toUsage(api, counts, incoming.target.dialect);
    const serial = nextSerial(key);
    const shaped = await shaper.shape(
      incoming.target.path,
      { method: "POST", headers: { "content-type": "application/json" }, body: incoming.body.toString() },
      { ...said, id: `${idPrefix[api]}${serial}`, created: seconds() },
    );
    const text = settleIds(await shaped.text(), serial);
    const headers = { "x-request-id": `req_${serial}` };
    if (!shaped.headers.get("content-type")?.includes("event-stream")) {
      return jsonReply(rewriteBody(JSON.parse(text), usage), shaped.status, headers);
    }
    const withUsage = asObject(body.stream_options).include_usage === true;
    const events = rewriteEvents(api, text, usage, withUsage);
    return { status: 200, headers: { "content-type": "text/event-stream", ...headers }, body: events };
  }

  async function answerBatch({ method, target, body, headers }: Incoming): Promise<Reply> {
    const [id, action] = target.path.split("/").slice(3);
    if (id === undefined && method === "GET") return jsonReply(batches.list());
    if (id === undefined) {
      const fields = readJson(body);
      const file = await shaper.shape(`/v1/files/${fields.input_file_id}/content`, { headers: plain(headers) });
      if (!file.ok)
        return { status: file.status, headers: { "content-type": "application/json" }, body: await file.text() };
      return jsonReply(batches.create(fields, await file.text()));
    }
    const send: Send = async (path, sent) => {
      const reply = await respond({
        method: "POST",
        target: { ...target, path },
        headers,
        body: Buffer.from(JSON.stringify(sent)),
      });
      return { status: reply.status, body: JSON.parse(String(reply.body)) };
    };
    const batch = action === "cancel" ? batches.cancel(id) : await batches.retrieve(id, send);
    return batch === undefined ? refuse(missing(`No batch found with id '${id}'.`)) : jsonReply(batch);
  }

  async function passOn({ method, target, headers, body }: Incoming): Promise<Reply> {
    const output = /^\/v1\/files\/([^/]+)\/content$/.exec(target.path)?.[1];
    const own = output === undefined ? undefined : batches.output(output);
    if (own !== undefined) return { status: 200, headers: { "content-type": "application/octet-stream" }, body: own };
    const init = method === "GET" ? {} : { body: Uint8Array.from(body) };
    const passed = await shaper.shape(target.path, { method, headers: plain(headers), ...init });
    const type = passed.headers.get("content-type") ?? "application/json";
    return { status: passed.status, headers: { "content-type": type }, body: await passed.text() };
  }

  async function respond(incoming: Incoming): Promise<Reply> {
    try {
      return await route(incoming);
    } catch (error) {
      if (error instanceof SyntaxError) return refuse(notJson);
      throw error;
    }
  }

  async function route(incoming: Incoming): Promise<Reply> {
    const key = keyOf(incoming.headers);
    const refusal = checkKey(key);
    if (refusal !== undefined) return refuse(refusal);
    const { path } = incoming.target;
    const api = apiOf(path);
    if (api !== undefined && incoming.method === "POST") return answerModel(api, incoming, key ?? "");
    if (path === "/v1/embeddings") {
      const body = readJson(incoming.body);
      const refused = checkRequest("chat", body, ids);
      return refused === undefined ? jsonReply(embed(body, countTokens)) : refuse(refused);
    }
    if (path.startsWith("/v1/models")) {
      const listed = listModels(path, models);
      return "status" in listed && "body" in listed
        ? refuse(listed as Parameters<typeof refuse>[0])
        : jsonReply(listed as Json);
    }
    if (path.startsWith("/v1/batches")) return answerBatch(incoming);
    return passOn(incoming);
  }

  return respond;
}

const notJson = {
  status: 400,
  body: {
    error: {
      message: "We could not parse the JSON body of your request.",
      type: "invalid_request_error",
      param: null,
      code: null,
    },
  },
};

function readJson(body: Buffer): Json {
  return asObject(JSON.parse(body.toString()));
}

function missing(message: string) {
  return { status: 404, body: { error: { message, type: "invalid_request_error", param: null, code: null } } };
}

/** Headers that say something about the body; those of the connection are the client's own affair. */
function plain(headers: IncomingHttpHeaders): Record<string, string> {
  const type = headers["content-type"];
  return type === undefined ? {} : { "content-type": type };
}
