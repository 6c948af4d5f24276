import os

from openai import OpenAI

client = OpenAI()
model = os.environ["MODEL"]

stream = client.responses.create(
    model=model,
    input="Write a short poem about tokens.",
    stream=True,
    store=False,
)

for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="", flush=True)
    # Usage comes with the last event only, whether the answer is whole or was cut off.
    if event.type in ("response.completed", "response.incomplete"):
        usage = event.response.usage
        print(f"\n{event.response.status}: {usage.input_tokens} input tokens, {usage.output_tokens} output tokens")
