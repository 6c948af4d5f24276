import os

from openai import OpenAI

client = OpenAI()
model = os.environ["MODEL"]

response = client.responses.create(
    model=model,
    input="What is a token? One sentence.",
    max_output_tokens=400,  # reasoning counts as output, so leave room for it
    store=False,
)

print(response.output_text)
print("status:", response.status)
print("input tokens:", response.usage.input_tokens)
print("of them from the cache:", response.usage.input_tokens_details.cached_tokens)
print("output tokens:", response.usage.output_tokens)
print("of them reasoning:", response.usage.output_tokens_details.reasoning_tokens)
