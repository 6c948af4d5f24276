import json
import os
import subprocess

model = os.environ["MODEL"]

conversation = [
    {"role": "system", "content": "Answer in one sentence. Prices are in dollars."},
    {"role": "user", "content": "What is a token?"},
    {"role": "assistant", "content": "A token is a piece of text, often a word or a part of one."},
    {"role": "user", "content": "How many tokens does a page of English prose have?"},
    {"role": "assistant", "content": "About six or seven hundred, if the page has five hundred words."},
    {"role": "user", "content": "And the same page in Chinese?"},
]


def count(messages: list) -> int:
    """Counts with the model's own encoding: npm install -g @org/model-pricing"""
    command = ["model-pricing", "quote", model, "-", "--json"]
    quote = subprocess.run(command, input=json.dumps(messages), capture_output=True, text=True, check=True)
    return json.loads(quote.stdout)["input"]["tokens"]


def trim(messages: list, available: int) -> list:
    """System messages and the newest turn always stay; a turn goes as a whole, so no question loses its answer."""
    system = [message for message in messages if message["role"] in ("system", "developer")]
    turns = []
    for message in messages:
        if message in system:
            continue
        if message["role"] == "user" or not turns:
            turns.append([])
        turns[-1].append(message)
    while len(turns) > 1 and count(system + sum(turns, [])) > available:
        turns.pop(0)
    return system + sum(turns, [])


kept = trim(conversation, available=90 - 20)  # 20 of 90 tokens are for the answer
print(f"{len(kept)} of {len(conversation)} messages stay: {count(kept)} tokens")
for message in conversation:
    if message not in kept:
        print(f"dropped: {message['content']}")
