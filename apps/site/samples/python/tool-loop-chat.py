# For providers that have Chat Completions and no Responses API.
import json
import os

from openai import OpenAI

client = OpenAI()
model = os.environ["MODEL"]

tools = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "The weather in a city now",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
                "required": ["city"],
                "additionalProperties": False,
            },
        },
    }
]

weather = {
    "Beijing": {"city": "Beijing", "sky": "sunny", "celsius": 21},
    "Paris": {"city": "Paris", "sky": "cloudy", "celsius": 14},
}

messages = [{"role": "user", "content": "Is it warmer in Beijing or in Paris?"}]

MOST_ROUNDS = 5
for turn in range(1, MOST_ROUNDS + 1):
    response = client.chat.completions.create(model=model, messages=messages, tools=tools)
    message = response.choices[0].message
    messages.append(message)  # whole, with what a provider adds to it
    if not message.tool_calls:
        print(message.content)
        break
    for call in message.tool_calls:
        city = json.loads(call.function.arguments)["city"]
        print(f"round {turn}: {call.function.name}({city})")
        content = json.dumps(weather.get(city, {"error": f"no weather for {city}"}))
        messages.append({"role": "tool", "tool_call_id": call.id, "content": content})
