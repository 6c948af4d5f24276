import json
import math
import os
import subprocess
import time
from datetime import UTC, datetime
from decimal import Decimal

from openai import OpenAI

RUNS = 2  # a model may answer otherwise the second time

candidates = [
    (f"openai/{os.environ['MODEL']}", "openai-chat", os.environ["OPENAI_BASE_URL"], os.environ["OPENAI_API_KEY"]),
    (
        f"deepseek/{os.environ['DEEPSEEK_MODEL']}",
        "deepseek",
        os.environ["DEEPSEEK_BASE_URL"],
        os.environ["DEEPSEEK_API_KEY"],
    ),
]

with open("cases.jsonl", encoding="utf-8") as file:
    cases = [json.loads(line) for line in file]


def price(model: str, api: str, response) -> dict:
    """npm install -g @org/model-pricing"""
    at = datetime.fromtimestamp(response.created, UTC).isoformat()
    command = ["model-pricing", "cost", model, "--api", api, "--response", "-", "--at", at, "--json"]
    done = subprocess.run(command, input=response.to_json(), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def named(passes: dict, low: int, high: int) -> str:
    return ", ".join(name for name, passed in passes.items() if low <= passed <= high) or "none"


# For people to mark, without a model's name: "A" and "B" change places from case to case.
sheet = []

for place, (model, api, base_url, api_key) in enumerate(candidates):
    client = OpenAI(base_url=base_url, api_key=api_key)
    passes = {case["id"]: 0 for case in cases}
    latencies = []
    spent = Decimal(0)
    currency = ""
    for index, case in enumerate(cases):
        for run in range(RUNS):
            started = time.perf_counter()
            response = client.chat.completions.create(
                model=model.split("/")[1], messages=[{"role": "user", "content": case["prompt"]}]
            )
            latencies.append(time.perf_counter() - started)
            text = response.choices[0].message.content or ""
            cost = price(model, api, response)
            spent += Decimal(cost["total"])
            currency = cost["currency"]
            passes[case["id"]] += case["expect"] in text
            if run == 0:
                line = {"case": case["id"], "answer": "AB"[(place + index) % 2], "text": text}
                sheet.append(json.dumps(line, ensure_ascii=False, separators=(",", ":")))
    total = f"{spent:f}".rstrip("0")
    print(f"{model}: {len(cases)} cases, {len(cases) * RUNS} requests, {total} {currency}")
    print(f"  right in every run: {named(passes, RUNS, RUNS)}")
    print(f"  right in some: {named(passes, 1, RUNS - 1)}")
    print(f"  wrong: {named(passes, 0, 0)}")
    latencies.sort()
    for share in (50, 95):
        print(f"p{share} {latencies[math.ceil(len(latencies) * share / 100) - 1]:.2f}")

print("\n".join(sorted(sheet)))
