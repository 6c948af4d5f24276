import os

import openai

client = openai.OpenAI()
model = os.environ["MODEL"]

try:
    models = client.models.list().data
    print(f"The key works. It may use {len(models)} models.")
    found = next((m for m in models if m.id == model), None)
    if found is None:
        print(f"{model} is not among them: a wrong id, no access, or shut down.")
    elif found.shutdown_date:
        print(f"{model} ends on {found.shutdown_date}.")
    else:
        print(f"{model} is there, and no end is announced.")
except openai.APIStatusError as error:
    print(f"The key does not work: {error.status_code} {error.code}")
