import json
import os
import subprocess

CACHED_TOKENS = "10000"  # the part of the prompt that stays the same


def plan(*flags: str) -> dict:
    """npm install -g @org/model-pricing"""
    command = ["model-pricing", "plan", "cache-write", os.environ["MODEL"], "--cached-tokens", CACHED_TOKENS, *flags]
    # Prices of this moment.
    return json.loads(subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout)


for reads in [0, 1, 9]:
    found = plan("--reads", str(reads))
    without, cached = found["totals"]["without_cache"], found["totals"]["with_cache"]
    print(f"{reads} reads: {without} {found['currency']} without the cache, {cached} with it")
print(f"pays from this many reads on: {plan()['figures']['break_even_reads']}")
