import json
import os

from openai import OpenAI

client = OpenAI()
model = os.environ["MODEL"]

tools = [
    {
        "type": "function",
        "name": "get_weather",
        "description": "The weather in a city now",
        "strict": True,
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}},
            "required": ["city"],
            "additionalProperties": False,
        },
    }
]

weather = {
    "Beijing": {"city": "Beijing", "sky": "sunny", "celsius": 21},
    "Paris": {"city": "Paris", "sky": "cloudy", "celsius": 14},
}


def run(name: str, arguments: str) -> dict:
    """What a model asks for is input from outside: check it, and answer an error with words instead of stopping."""
    try:
        city = json.loads(arguments).get("city")
    except (ValueError, AttributeError):
        return {"error": "the arguments are not a JSON object"}
    if name != "get_weather" or not isinstance(city, str):
        return {"error": f"no tool {name} for {arguments}"}
    return weather.get(city, {"error": f"no weather for {city}"})


messages = [{"role": "user", "content": "How is the weather in Beijing, Paris and Tokyo?"}]

MOST_ROUNDS = 5
for turn in range(1, MOST_ROUNDS + 1):
    response = client.responses.create(
        model=model,
        input=messages,
        tools=tools,
        store=False,
        include=["reasoning.encrypted_content"],  # with store=False, what the model thought has to be sent back
    )
    messages += response.output
    calls = [item for item in response.output if item.type == "function_call"]
    if not calls:
        print(response.output_text)
        break
    for call in calls:
        print(f"round {turn}: {call.name}({call.arguments})")
        output = json.dumps(run(call.name, call.arguments))
        messages.append({"type": "function_call_output", "call_id": call.call_id, "output": output})
