import os

import openai

model = os.environ["MODEL"]

BILLING_CODES = {
    "credit_balance_exhausted",
    "organization_spend_limit_exceeded",
    "project_spend_limit_exceeded",
    "organization_usage_limit_exceeded",
    "insufficient_quota",
}


def once_without_money(response) -> None:
    """The SDK retries every 429. Where the money is gone, this answer tells it not to."""
    print(f"sent a request: {response.status_code}")
    if response.status_code == 429:
        response.read()
        if any(f'"{code}"' in response.text for code in BILLING_CODES):
            response.headers["x-should-retry"] = "false"


def what_to_do(error: openai.APIError) -> str:
    """What a person or the program has to do about an error."""
    if not isinstance(error, openai.APIStatusError):
        return "network: try again later"
    status = error.status_code
    if status == 402 or error.code in BILLING_CODES or error.type == "insufficient_quota":
        return "billing: top up"
    if status == 401:
        return "key: check it"
    if status == 403:
        region = error.code == "unsupported_country_region_territory"
        return "region: not served" if region else "key: no permission"
    if status == 429:
        return "rate: send less, more slowly"
    if status >= 500 or status in (408, 409):
        return "server: try again later"
    return "request: correct it"


# Retries 408, 409, 429 and 5xx by itself, waits as long as Retry-After says. No second loop around it.
http_client = openai.DefaultHttpxClient(event_hooks={"response": [once_without_money]})
client = openai.OpenAI(max_retries=2, timeout=60, http_client=http_client)

try:
    response = client.responses.create(model=model, input="Hello!", store=False)
    print(response.output_text)
except openai.APIError as error:
    print(what_to_do(error))
