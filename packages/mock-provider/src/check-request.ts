import type { Refusal } from "./faults.ts";
import { asObjects, type Json } from "./json.ts";
import type { AnswerApi } from "./normal-request.ts";

function badRequest(message: string, code: string, param: string): Refusal {
  return { status: 400, body: { error: { message, type: "invalid_request_error", param, code } } };
}

/** Refuses a request without a key that a provider could have given out. */
export function checkKey(authorization: string | undefined): Refusal | undefined {
  const key = /^Bearer (.*)$/.exec(authorization ?? "")?.[1] ?? "";
  if (key.startsWith("sk-") && !key.startsWith("sk-wrong")) return undefined;
  const message =
    key === ""
      ? "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."
      : `Incorrect API key provided: ${key.slice(0, 8)}. You can find your API key at https://platform.openai.com/account/api-keys.`;
  const code = key === "" ? null : "invalid_api_key";
  return { status: 401, body: { error: { message, type: "invalid_request_error", param: null, code } } };
}

/** What gpt-6 refuses and older code still sends. The message about tools was not seen; that it is a 400 was. */
function checkNewModels(api: AnswerApi, body: Json): Refusal | undefined {
  if (!String(body.model).startsWith("gpt-6")) return undefined;
  if (api === "chat" && body.max_tokens !== undefined) {
    return badRequest(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      "unsupported_parameter",
      "max_tokens",
    );
  }
  const effort = body.reasoning_effort ?? (body.reasoning as Json | undefined)?.effort;
  if (effort === "none") return undefined;
  for (const name of ["temperature", "top_p"]) {
    if (body[name] !== undefined) {
      return badRequest(
        `Unsupported parameter: '${name}' is not supported with this model.`,
        "unsupported_parameter",
        name,
      );
    }
  }
  if (api === "chat" && asObjects(body.tools).length > 0) {
    return badRequest(
      "Function tools with reasoning are not supported with this model on /v1/chat/completions. Use /v1/responses instead.",
      "unsupported_parameter",
      "tools",
    );
  }
  return undefined;
}

/** Refuses what a provider would refuse before the model sees it. */
export function checkRequest(api: AnswerApi, body: Json, models: ReadonlySet<string>): Refusal | undefined {
  if (typeof body.model !== "string" || body.model === "") {
    return badRequest("you must provide a model parameter", "missing_required_parameter", "model");
  }
  if (!models.has(body.model)) {
    const message = `The model \`${body.model}\` does not exist or you do not have access to it.`;
    return {
      status: 404,
      body: { error: { message, type: "invalid_request_error", param: null, code: "model_not_found" } },
    };
  }
  return checkNewModels(api, body);
}
