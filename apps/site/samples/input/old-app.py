from openai import OpenAI

client = OpenAI(api_key="sk-proj-0000000000T3BlbkFJ0000000000")  # made up; real ones look like this


def translate(text):
    return client.chat.completions.create(
        model="gpt-3.5-turbo",
        messages=[{"role": "user", "content": "Translate: " + text}],
        max_tokens=200,
        temperature=0.2,
    )


def summarize(text, model="gpt-4o-mini"):
    return client.responses.create(model=model, input="Summarize: " + text)


def classify(text, model="gpt-5-mini-2025-08-07"):
    return client.responses.create(model=model, input="Bug, question or wish? " + text)


def draft(text, model="gpt-6-luna"):
    return client.responses.create(model=model, input=text)
