import json
import os
import subprocess

model = os.environ["MODEL"]
subscriptions = ["openai/chatgpt-go", "openai/chatgpt-plus", "openai/chatgpt-pro-100", "openai/chatgpt-pro-200"]

# One question and its answer. Put in what yours have: `usage` of an answer tells.
usage = ["--input", "1000", "--output", "500"]

for subscription in subscriptions:
    # npm install -g @org/model-pricing
    command = ["model-pricing", "plan", "subscription", model, "--subscription", subscription, *usage]
    done = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
    plan = json.loads(done.stdout)
    fee, questions = plan["totals"]["subscription"], plan["figures"]["break_even_requests"]
    print(f"{subscription}: {fee} {plan['currency']} pays for {questions} questions")
