import json
import os
import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime

from openai import OpenAI


@dataclass
class Provider:
    """All that differs between providers stands here; the code below knows none of them."""

    base_url: str
    api_key: str
    model: str
    api: str  # how this provider writes usage
    limit: str
    extra: dict = field(default_factory=dict)


providers = {
    "openai": Provider(
        base_url=os.environ["OPENAI_BASE_URL"],
        api_key=os.environ["OPENAI_API_KEY"],
        model=os.environ["MODEL"],
        api="openai-chat",
        limit="max_completion_tokens",
    ),
    "deepseek": Provider(
        base_url=os.environ["DEEPSEEK_BASE_URL"],
        api_key=os.environ["DEEPSEEK_API_KEY"],
        model=os.environ["DEEPSEEK_MODEL"],
        api="deepseek",
        limit="max_tokens",
        extra={"thinking": {"type": "disabled"}},
    ),
}


def price(model: str, api: str, response) -> dict:
    """npm install -g @org/model-pricing"""
    at = datetime.fromtimestamp(response.created, UTC).isoformat()
    command = ["model-pricing", "cost", model, "--api", api, "--response", "-", "--at", at, "--json"]
    done = subprocess.run(command, input=response.to_json(), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


for name, provider in providers.items():
    client = OpenAI(base_url=provider.base_url, api_key=provider.api_key)
    response = client.chat.completions.create(
        model=provider.model,
        messages=[{"role": "user", "content": "What is the capital of France?"}],
        extra_body={provider.limit: 300, **provider.extra},
    )
    cost = price(f"{name}/{provider.model}", provider.api, response)
    print(f"{name}: {response.choices[0].message.content}")
    lines = ", ".join(f"{line['unit']} {line['quantity']}" for line in cost["lines"])
    print(f"  {lines}: {cost['total']} {cost['currency']}")
