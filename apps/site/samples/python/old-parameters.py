import os

from openai import BadRequestError, OpenAI

client = OpenAI()
model = os.environ["MODEL"]
messages = [{"role": "user", "content": "What is the capital of France?"}]

# What code of 2023 sends, then the same without what newer models refuse.
attempts = [
    {"max_tokens": 200, "temperature": 0.2},
    {"max_completion_tokens": 200, "temperature": 0.2},
    {"max_completion_tokens": 200},
]

for parameters in attempts:
    names = ", ".join(parameters)
    try:
        response = client.chat.completions.create(model=model, messages=messages, **parameters)
        print(f"{names}: {response.choices[0].message.content}")
    except BadRequestError as error:
        print(f"{names}: {error.status_code} {error.code}, {error.param}")
