import os

import openai

client = openai.OpenAI(max_retries=0)  # so that the refusal itself is seen
model = os.environ["MODEL"]

try:
    client.chat.completions.create(model=model, messages=[{"role": "user", "content": "Hello!"}])
    print("No limit was met.")
except openai.RateLimitError as error:
    print(error.status_code, error.code)
    # Not every provider sends all of them.
    for name in ("retry-after", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"):
        print(f"{name}: {error.response.headers.get(name, 'not sent')}")
