import os

import openai

client = openai.OpenAI()
model = os.environ["MODEL"]

text = ""
# Leaving the block closes the connection.
with client.chat.completions.create(
    model=model,
    messages=[{"role": "user", "content": "Write a short poem about tokens."}],
    stream=True,
    stream_options={"include_usage": True},
) as stream:
    for chunk in stream:
        if chunk.choices:
            text += chunk.choices[0].delta.content or ""
        if "\n" in text:
            break
print(text.split("\n")[0])
print("Stopped. The usage would have come last, so there is none.")
