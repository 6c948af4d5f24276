import os

import openai

# Providers that you have a contract with, in the order in which they are asked.
providers = [
    ("openai", os.environ["OPENAI_BASE_URL"], os.environ["OPENAI_API_KEY"], os.environ["MODEL"]),
    ("deepseek", os.environ["DEEPSEEK_BASE_URL"], os.environ["DEEPSEEK_API_KEY"], os.environ["DEEPSEEK_MODEL"]),
]

# An answer that needs no model, for when none can be reached.
RULE_BASED = "Our assistant is away for the moment. Your question is kept, and a person will answer it."


def helps_to_change(error: openai.APIError) -> bool:
    """Another provider helps where this one is down, slow or too busy; a wrong request or key is wrong everywhere."""
    if isinstance(error, openai.APIConnectionError):
        return True
    status = getattr(error, "status_code", 0)
    return status in (402, 408, 429) or status >= 500


def ask(content: str) -> tuple[str, str]:
    for name, base_url, api_key, model in providers:
        client = openai.OpenAI(base_url=base_url, api_key=api_key, max_retries=1, timeout=20)
        try:
            response = client.chat.completions.create(model=model, messages=[{"role": "user", "content": content}])
            return f"{name} {response.model}", response.choices[0].message.content
        except openai.APIError as error:
            if not helps_to_change(error):
                raise
            print(f"{name} failed: {getattr(error, 'status_code', error)}")
    return "rules", RULE_BASED


source, text = ask("What is the capital of France?")
print(f"{source}: {text}")
