import json
import os
import subprocess

model = os.environ["MODEL"]


def plan(scenario: str, name: str, *flags: str) -> dict:
    """npm install -g @org/model-pricing"""
    command = ["model-pricing", "plan", scenario, name, *flags, "--json"]  # prices of this moment
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


# First figure: one question and one answer, so many times a day.
usage = ["--input", "100", "--output", "300"]
for name in [model, os.environ["DEEPSEEK_MODEL"]]:
    month = plan("month", name, *usage, "--requests-per-day", "1000")
    least, most = month["totals"]["month_off_peak"], month["totals"]["month_peak"]
    print(f"{name}: {least if least == most else f'{least} to {most}'} {month['currency']} a month")

# What it leaves out. Put in your own counts.
left_out = ["--system-tokens", "600", "--tool-tokens", "300", "--reasoning-tokens", "400"]
again = ["--retry-share", "0.03", "--test-share", "0.1"]
full = plan("hidden-costs", model, *usage, "--requests", "30000", *left_out, *again)
for line in full["lines"]:
    print(f"  {line['item']}: {line['amount']}")
total, factor = full["totals"]["total"], full["figures"]["factor"]
print(f"with all of it: {total} {full['currency']} a month, {factor} times the first figure")

# A dialogue of ten turns sends its history again at every turn.
turns = ["--turns", "10", "--user-tokens", "100", "--answer-tokens", "300"]
ten = plan("conversation", model, *turns, "--system-tokens", "900", "--reasoning-tokens", "400")
print(f"ten turns: {ten['figures']['input_tokens']} input tokens, {ten['totals']['without_cache']} {ten['currency']}")
print(f"ten turns with a cache: {ten['totals']['with_cache']} {ten['currency']}")
