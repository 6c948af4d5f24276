import type { ErrorTexts } from "./error-texts.ts";

export const ERROR_TEXTS_EN: ErrorTexts = {
  kinds: {
    malformed_request: {
      title: "The request is not accepted as it is",
      meaning: "Something in the body is missing, malformed or not allowed. The message says what.",
      steps: ["Read the message and the param field, correct the request, then send it again."],
    },
    unsupported_parameter: {
      title: "The model does not take this parameter",
      meaning: "The param field names it. Newer models refuse parameters that older ones took.",
      steps: [
        "Replace max_tokens by max_completion_tokens on Chat Completions, or by max_output_tokens on Responses.",
        "Leave out temperature and top_p where the model reasons.",
      ],
    },
    tools_need_responses: {
      title: "Function tools are refused on Chat Completions",
      meaning: "The model refuses function tools on this endpoint while its reasoning is on, which is the default.",
      steps: ["Send the request to /v1/responses.", "Or turn reasoning off, where the model has that setting."],
    },
    context_too_long: {
      title: "Too long for the context window",
      meaning: "The prompt and the output that was asked for need more tokens than the model takes.",
      steps: [
        "Count the tokens with the model's own encoding, and trim the oldest turns; keep the system message and each tool call with its result.",
        "Ask for less output, or take a model with a larger window.",
      ],
    },
    too_large: {
      title: "The request is too large",
      meaning: "The body has more bytes than the server takes.",
      steps: ["Send fewer or smaller files, or upload them apart where the provider offers that."],
    },
    bad_key: {
      title: "The key is not accepted",
      meaning: "The key is missing, mistyped, deleted or expired, or it belongs to another provider.",
      steps: [
        "Look whether the environment variable is set, without blanks or quotes around the key.",
        "Check that the base URL is that of the provider that made the key; GET /models is a cheap test.",
        "If the key is lost, make a new one and delete the old.",
      ],
    },
    key_mismatch: {
      title: "Key and address do not belong together",
      meaning: "The key is not accepted at this address: it is wrong, or belongs to another region or plan.",
      steps: ["Take the base URL of the region and plan in which the key was made.", "Check the key itself."],
    },
    not_in_organization: {
      title: "Not a member of an organization",
      meaning: "The account behind the key left the organization or project, or that was deleted.",
      steps: ["Ask an owner for an invitation, or use a key of an organization that you belong to."],
    },
    address_not_allowed: {
      title: "The IP address is not on the allowed list",
      meaning: "The organization or project allows its own addresses only.",
      steps: ["Send from one of those, or ask whoever manages the list to add yours."],
    },
    no_permission: {
      title: "Not permitted",
      meaning: "The server knows the request and refuses it: the key lacks a permission, or the place is not served.",
      steps: ["Look at the code in the body.", "Check the permissions of the key and its project."],
    },
    unsupported_place: {
      title: "The provider does not serve this place",
      meaning:
        "This is a rule of the provider, not a fault of your code. Going round it can get the account blocked, so no way round it is given here.",
      steps: [
        "Use a provider that serves the place where you are.",
        "If you are in a supported place, look where your server stands: the addresses of some hosts get this answer too. Then ask the provider.",
      ],
    },
    on_hold: {
      title: "The organization is on hold",
      meaning: "The provider has disabled the organization.",
      steps: ["Stop sending and write to the provider's support."],
    },
    empty_balance: {
      title: "No balance left",
      meaning: "This is about money, not speed: the balance or the credit is used up, or no way to pay is set up.",
      steps: [
        "Look at the balance in the console and top up, or set up payment.",
        "Alert before it is empty next time.",
      ],
    },
    spend_limit: {
      title: "Your own spend limit is reached",
      meaning: "The organization or the project set a limit for the month, and it did what it is for.",
      steps: [
        "Find out what used the money before you raise the limit.",
        "Raise it in the console, or wait for the next month.",
      ],
    },
    usage_limit: {
      title: "The provider's usage limit is reached",
      meaning: "The provider lets this organization use no more for now: the limit of its tier or contract.",
      steps: ["Look at the limits page of your account.", "Ask for a higher tier, or wait until the period ends."],
    },
    limit_unclear: {
      title: "A limit is reached, and the status does not say which",
      meaning: "429 is sent both for too many requests and for an empty balance or a spend limit.",
      steps: [
        "Read error.code and error.type in the body: only a rate limit goes away by waiting.",
        "If there is no code, look at the balance first.",
      ],
    },
    rate_limit: {
      title: "Too many requests or tokens in a short time",
      meaning: "A limit per minute or day, or of requests at the same time, is reached.",
      steps: [
        "Wait as long as Retry-After says, then send again.",
        "Send fewer at the same time, and keep a budget of tokens a minute.",
        "Leave retrying to the SDK, or do it yourself; not both.",
      ],
    },
    slow_down: {
      title: "The rate rose too fast",
      meaning: "Requests are not above the limit, but grew faster than the provider allows.",
      steps: ["Wait, go back to the earlier rate, and raise it slowly."],
    },
    unknown_model: {
      title: "No such model for you",
      meaning: "The id is mistyped, the account has no access to it, or the model was shut down.",
      steps: [
        "List what the key may use with GET /models.",
        "Check the id and its shutdown date: model-pricing check-models.",
      ],
    },
    not_found: {
      title: "Not found",
      meaning: "The address, the model or the object does not exist, or the key may not see it.",
      steps: [
        "Check the base URL, with or without /v1 as the provider writes it.",
        "Check the model id with GET /models.",
      ],
    },
    timed_out: {
      title: "Timed out",
      meaning: "No answer came in time. What was generated until then may still be billed.",
      steps: ["Raise the time-out for long answers, or stream them.", "Send again only what may be done twice."],
    },
    conflict: {
      title: "Conflict with the present state",
      meaning: "Something else changed the same object at the same time.",
      steps: ["Read the object anew, then send the change again."],
    },
    server_error: {
      title: "The server failed",
      meaning: "The fault is on the provider's side, or of something between you and it.",
      steps: ["Send again after a pause.", "If it stays, look at the provider's status page and use another model."],
    },
    overloaded: {
      title: "The service is overloaded",
      meaning: "The provider has more requests than it can serve. There is no spare address to turn to.",
      steps: [
        "Send again after a pause, and fewer at once.",
        "Fall back to another model or provider that you have a contract with.",
      ],
    },
    network: {
      title: "No connection",
      meaning: "The request did not reach the provider, or the connection broke: name, network, proxy or certificate.",
      steps: ["Check the base URL, the network and the proxy of the machine that sends.", "Send again after a pause."],
    },
    unknown: {
      title: "Unknown",
      meaning: "Nothing in the text is an error that our data know. It is not guessed at.",
      steps: ["Read the message itself, and look it up in the provider's own documentation."],
    },
  },
  retry: {
    no: "Do not retry: the same request fails until something is changed.",
    no_place: "Do not retry: the rule stays what it is.",
    unknown: "Whether to retry is not known.",
    unclear: "Retry only if it is a rate limit; if it is about money, waiting does not help.",
    backoff: "Retry after a pause: {first} s, doubled each time up to {most} s, with jitter, as the official SDKs do.",
    retry_after: "Retry after {seconds} s, as the Retry-After header asks.",
    longer_than_sdk: "That is longer than the {most} s up to which the SDKs follow the header: wait in your own code.",
  },
  notes: {
    status_only: "Only HTTP status {status} was recognised, and it may stand for other errors too.",
    unknown_code: "The code {code} is not in our data.",
    other_provider: "This error is documented by {documented}; our data have none like it for {provider}.",
    no_rows: "Our data hold no list of errors of {provider}.",
    other_status:
      "{provider} answers this with {statuses}, not {status}: the answer may come from something in between.",
    sdk_retries:
      "The official Node SDK (7.57.0) was measured to retry every 429, also those about money, unless the answer says x-should-retry: false. Stop at this error in your own code.",
  },
  would_help: {
    status: "the HTTP status",
    code: "the body with error.code and error.type",
    provider: "the provider",
  },
};
