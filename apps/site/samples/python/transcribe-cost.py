import json
import os
import subprocess

from openai import OpenAI

client = OpenAI()
model = os.environ["TRANSCRIPTION_MODEL"]


def price(*options: str, body: str = "") -> str:
    """npm install -g @org/model-pricing"""
    command = ["model-pricing", "cost", f"openai/{model}", *options, "--json"]
    done = subprocess.run(command, input=body, capture_output=True, text=True, check=True)
    cost = json.loads(done.stdout)
    return f"{cost['total']} {cost['currency']}"


with open("speech.wav", "rb") as file:
    transcription = client.audio.transcriptions.create(model=model, file=file)
print(transcription.text)

# The answer says how much was billed, by the second or by the token, and not by which model.
print("this answer:", price("--api", "openai-transcription", "--response", "-", body=transcription.to_json()))
print("an hour of speech:", price("--usage", json.dumps({"input_audio_seconds": 3600})))
