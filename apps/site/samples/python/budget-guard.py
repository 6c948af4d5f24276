import json
import os
import subprocess
from datetime import UTC, datetime
from decimal import Decimal

from openai import OpenAI

client = OpenAI()
model = os.environ["MODEL"]

DAILY_BUDGET = Decimal("0.0002")  # dollars; keep `spent` in a database where there is more than one process
spent = Decimal(0)


def pricing(*arguments: str, text: str) -> dict:
    """npm install -g @org/model-pricing"""
    command = ["model-pricing", *arguments, "--json"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def ask(content: str) -> None:
    global spent
    request = {"model": model, "messages": [{"role": "user", "content": content}], "max_completion_tokens": 200}
    # Reckon with the dearest case before sending; afterwards add what it was.
    most = pricing("quote", model, "-", text=json.dumps(request))["cost"]["high"]
    if spent + Decimal(most) > DAILY_BUDGET:
        print(f"not sent, may cost up to {most}: {content}")
        return
    response = client.chat.completions.create(**request)
    at = datetime.fromtimestamp(response.created, UTC).isoformat()
    bill = pricing("cost", model, "--api", "openai-chat", "--response", "-", "--at", at, text=response.to_json())
    spent += Decimal(bill["total"])
    print(f"{bill['total']} {bill['currency']}: {response.choices[0].message.content}")


for country in ["France", "Japan", "China", "Italy"]:
    ask(f"What is the capital of {country}?")
