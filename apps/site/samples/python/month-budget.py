import json
import subprocess
from decimal import Decimal
from pathlib import Path

BUDGET = "1.20"  # dollars of the calendar month, by UTC

lines = [json.loads(text) for text in Path("usage.jsonl").read_text(encoding="utf-8").splitlines()]

# The log that usage-log writes: what the month of its last line cost so far.
month = lines[-1]["time"][:7]
spent = sum((Decimal(line["cost"]) for line in lines if line["time"].startswith(month)), Decimal(0))

# npm install -g @org/model-pricing; it ends with 2 where more is spent than the budget.
command = ["model-pricing", "plan", "budget", "--budget", BUDGET, "--spent", f"{spent:f}", "--currency", "USD"]
done = subprocess.run([*command, "--alert-share", "0.8", "--json"], capture_output=True, text=True)
if done.returncode not in (0, 2):
    raise SystemExit(done.stderr)
plan = json.loads(done.stdout)
figures, totals = plan["figures"], plan["totals"]
print(f"{figures['state']}: {totals['left']} USD of {BUDGET} left, share used {figures['used_share']}")
print(f"for each of {figures['days_left']} days left: {totals['left_per_day']} USD")
print(f"at this pace the month ends at {totals['projected']} USD")
