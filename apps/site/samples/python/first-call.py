import os

from openai import OpenAI

client = OpenAI()  # reads OPENAI_API_KEY and OPENAI_BASE_URL
model = os.environ["MODEL"]

response = client.chat.completions.create(
    model=model,
    messages=[{"role": "user", "content": "What is a token? One sentence."}],
)

choice = response.choices[0]
print(choice.message.content)
print("finish_reason:", choice.finish_reason)
print("input tokens:", response.usage.prompt_tokens)
print("output tokens:", response.usage.completion_tokens)
