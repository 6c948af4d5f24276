import os

import openai

client = openai.OpenAI()
model = os.environ["MODEL"]

stream = client.chat.completions.create(
    model=model,
    messages=[{"role": "user", "content": "Write a short poem about tokens."}],
    stream=True,
    stream_options={"include_usage": True},
)

usage = None
try:
    for chunk in stream:
        # The chunk with the usage has no choices, and some providers begin with such chunks as well.
        if chunk.choices:
            print(chunk.choices[0].delta.content or "", end="", flush=True)
        usage = chunk.usage or usage
except openai.APIConnectionError:
    print("\nThe stream broke off.")
if usage:
    print(f"\n{usage.prompt_tokens} input tokens, {usage.completion_tokens} output tokens")
else:
    print("No usage came. What was produced is billed all the same: estimate it.")
