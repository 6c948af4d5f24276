import os

from openai import OpenAI

client = OpenAI()

for effort in ("medium", "none"):
    response = client.chat.completions.create(
        model=os.environ["MODEL"],
        reasoning_effort=effort,
        max_completion_tokens=300,  # reasoning counts too; an answer that stops here says finish_reason "length"
        messages=[{"role": "user", "content": "What is the capital of France?"}],
    )
    usage, choice = response.usage, response.choices[0]
    reasoning = usage.completion_tokens_details.reasoning_tokens
    print(f"{effort}: {usage.completion_tokens} output tokens, {reasoning} of them reasoning")
    print(choice.message.content, choice.finish_reason)
