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


response = client.responses.parse(
    model=model,
    input="Urgent bug: the export button does nothing.",
    text_format=Ticket,
    store=False,
)

# An answer that was cut off or refused has no object; look before you use it.
ticket = response.output_parsed
if ticket is None:
    print("No object came:", response.status, response.output_text)
else:
    print("title:", ticket.title)
    print("urgent:", "yes" if ticket.urgent else "no")
    print("kind:", ticket.kind)
