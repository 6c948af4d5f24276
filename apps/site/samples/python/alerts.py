import json
import math
from collections import defaultdict
from decimal import Decimal

# Run it every few minutes over the log that usage-log writes, and send what it prints to your pager.
ERROR_RATE = 0.05
P95_LATENCY_MS = 5000
SPENT_PER_DAY = Decimal("0.50")

with open("usage.jsonl", encoding="utf-8") as log:
    lines = [json.loads(line) for line in log]


def alert(is_over: bool, text: str) -> None:
    print("ALERT" if is_over else "ok   ", text)


failed = sum(line["status"] >= 400 for line in lines)
latencies = sorted(line["latency_ms"] for line in lines)
p95 = latencies[math.ceil(len(latencies) * 0.95) - 1]

alert(failed > ERROR_RATE * len(lines), f"errors: {failed} of {len(lines)} requests")
alert(p95 > P95_LATENCY_MS, f"latency: 95 % within {p95} ms")

# Decimal, because sums of money are exact in it and those of floats are not.
days = defaultdict(Decimal)
for line in lines:
    days[line["time"][:10]] += Decimal(line["cost"])
for day, spent in days.items():
    # In hundredths, so that 50, 80 and 100 % of the day's budget can each raise the tone.
    percent = int(spent * 100 / SPENT_PER_DAY)
    alert(percent >= 80, f"spent on {day}: {spent.normalize():f} USD, {percent} % of the budget")
