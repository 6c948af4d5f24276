import json
import os
import time

from openai import OpenAI

client = OpenAI()
model = os.environ["MODEL"]
poll_seconds = float(os.environ.get("POLL_SECONDS", "30"))

questions = ["What is the capital of France?", "What is the capital of Japan?", "What is the capital of China?"]

# One request a line. The custom_id is how an answer finds its question: the order may change.
lines = [
    json.dumps({"custom_id": f"q{i}", "method": "POST", "url": "/v1/responses", "body": {"model": model, "input": q}})
    for i, q in enumerate(questions)
]
file = client.files.create(file=("batch.jsonl", "\n".join(lines).encode()), purpose="batch")
batch = client.batches.create(input_file_id=file.id, endpoint="/v1/responses", completion_window="24h")

while batch.status not in ("completed", "failed", "expired", "cancelled"):
    print(batch.status)
    time.sleep(poll_seconds)
    batch = client.batches.retrieve(batch.id)
print(f"{batch.status}: {batch.request_counts.completed} of {batch.request_counts.total}")

answers = {}
# Requests that failed are in a file of their own; they are not billed, and can be sent again.
for file_id in filter(None, [batch.output_file_id, batch.error_file_id]):
    for line in client.files.content(file_id).text.strip().split("\n"):
        result = json.loads(line)
        output = result["response"]["body"].get("output", [])
        parts = [part for item in output if item["type"] == "message" for part in item["content"]]
        text = "".join(part.get("text", "") for part in parts)
        answers[result["custom_id"]] = text or f"error {result['response']['status_code']}"
for i, question in enumerate(questions):
    print(question, answers.get(f"q{i}"))
