import os
import re

from openai import OpenAI

client = OpenAI()
model = os.environ["MODEL"]

# What is found by its form. Names and addresses are not: leave those out of the prompt, or use a tool made for it.
PATTERNS = {
    "EMAIL": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "ID": re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)"),
    "PHONE": re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)"),
}


def mask(text: str) -> tuple[str, dict[str, str]]:
    """Replaces personal data by marks. What a mark stands for stays here."""
    kept: dict[str, str] = {}
    for name, pattern in PATTERNS.items():

        def replace(match: re.Match, name: str = name) -> str:
            mark = f"[{name}_{len(kept) + 1}]"
            kept[mark] = match[0]
            return mark

        text = pattern.sub(replace, text)
    return text, kept


letter = "Please call 13800138000 or write to li@example.com about the ID 11010519491231002X."
masked, kept = mask(letter)
print("sent:", masked)

response = client.responses.create(model=model, input=masked, store=False)
answer = response.output_text
for mark, found in kept.items():
    answer = answer.replace(mark, found)
print("shown:", answer)
