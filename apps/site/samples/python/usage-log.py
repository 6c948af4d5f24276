import json
import os
import subprocess
import time
from datetime import UTC, datetime

import openai

client = openai.OpenAI()
model = os.environ["MODEL"]


def price(response, at: str) -> dict:
    """Prices a response exactly: npm install -g @org/model-pricing"""
    command = ["model-pricing", "cost", response.model, "--api", "openai-chat", "--response", "-", "--at", at, "--json"]
    cost = subprocess.run(command, input=response.to_json(), capture_output=True, text=True, check=True)
    return json.loads(cost.stdout)


def to_text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def log(started: float, fields: dict) -> None:
    latency_ms = round((time.perf_counter() - started) * 1000)
    line = json.dumps({**fields, "latency_ms": latency_ms}, separators=(",", ":"))
    with open("usage.jsonl", "a", encoding="utf-8") as file:
        file.write(line + "\n")
    print(line)


def ask(prompt: str, prompt_version: str) -> None:
    """Asks once and writes one line: counts, cost, time. No prompt and no answer, they may hold personal data."""
    started = time.perf_counter()
    try:
        raw = client.chat.completions.with_raw_response.create(
            model=model, messages=[{"role": "user", "content": prompt}]
        )
    except openai.APIError as error:
        now = to_text(datetime.now(UTC))
        status = getattr(error, "status_code", 0)
        fields = {"time": now, "status": status, "code": error.code, "prompt_version": prompt_version, "cost": "0"}
        log(started, fields)
        raise
    response = raw.parse()
    # The day decides the price, so price by the time of the response and keep the amount.
    at = to_text(datetime.fromtimestamp(response.created, UTC))
    cost = price(response, at)
    fields = {
        "time": at,
        "status": 200,
        "request_id": raw.request_id,
        "model": cost["model"],
        "prompt_version": prompt_version,
        "input_tokens": response.usage.prompt_tokens,
        "output_tokens": response.usage.completion_tokens,
        "cost": cost["total"],
        "currency": cost["currency"],
    }
    log(started, fields)


try:
    ask("What is a token?", "token-1")
    ask("What is the capital of France?", "capital-1")
except openai.APIError:
    pass  # it is in the log
