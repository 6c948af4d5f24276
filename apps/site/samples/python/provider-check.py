import os

from openai import BadRequestError, OpenAI

client = OpenAI()
model = os.environ["MODEL"]
messages = [{"role": "user", "content": "How is the weather in Paris? Answer in JSON."}]
parameters = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
tools = [{"type": "function", "function": {"name": "get_weather", "parameters": parameters}}]


def lists_the_model() -> bool:
    return any(found.id == model for found in client.models.list())


def streams_usage() -> bool:
    options = {"include_usage": True}
    stream = client.chat.completions.create(model=model, messages=messages, stream=True, stream_options=options)
    return any([chunk.usage is not None for chunk in stream])


def accepts(**more) -> bool:
    response = client.chat.completions.create(model=model, messages=messages, **more)
    return "tools" not in more or bool(response.choices[0].message.tool_calls)


checks = {
    "lists the model": lists_the_model,
    "usage in a stream": streams_usage,
    "max_tokens": lambda: accepts(max_tokens=200),
    "max_completion_tokens": lambda: accepts(max_completion_tokens=200),
    "JSON mode": lambda: accepts(response_format={"type": "json_object"}),
    "tools on Chat Completions": lambda: accepts(tools=tools),
}

for name, check in checks.items():
    try:
        print(f"{name}: {'yes' if check() else 'no'}")
    except BadRequestError as error:  # a key or a network that fails says nothing
        print(f"{name}: refused, {error.param or error.code}")
