import os

from openai import OpenAI

client = OpenAI()
model = os.environ["MODEL"]

# What never changes comes first, in the same bytes each time: rules, examples, tools. At least 1,024 tokens.
rules = "Answer questions about our shop politely, in one sentence, and never promise a date. " * 80

for question in ["What is the capital of France?", "What is the capital of Japan?"]:
    usage = client.chat.completions.create(
        model=model,
        messages=[
            {"role": "developer", "content": rules},
            {"role": "user", "content": question},  # what varies comes last
        ],
    ).usage
    details = usage.prompt_tokens_details
    cached = (details.cached_tokens if details else 0) or 0
    print(f"{usage.prompt_tokens} input tokens, {cached} of them from the cache")
