# For providers that promise JSON and no schema: spell the schema out, and check what comes.
import json
import os
from typing import Literal

from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()
model = os.environ["MODEL"]


class Ticket(BaseModel):
    title: str
    urgent: bool
    kind: Literal["bug", "question", "wish"]


schema = json.dumps(Ticket.model_json_schema())
response = client.chat.completions.create(
    model=model,
    messages=[
        {"role": "system", "content": f"Answer with JSON that follows this schema: {schema}"},
        {"role": "user", "content": "Urgent bug: the export button does nothing."},
    ],
    response_format={"type": "json_object"},
)

choice = response.choices[0]
if choice.finish_reason == "length":
    raise ValueError("The answer was cut off; allow more tokens.")
ticket = Ticket.model_validate_json(choice.message.content)
print("title:", ticket.title)
print("urgent:", "yes" if ticket.urgent else "no")
print("kind:", ticket.kind)
