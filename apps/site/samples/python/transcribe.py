import os

from openai import OpenAI

client = OpenAI()
model = os.environ["TRANSCRIPTION_MODEL"]

with open("speech.wav", "rb") as file:
    transcription = client.audio.transcriptions.create(model=model, file=file)

print(transcription.text)
# Some models are billed by the second, others by the token; the usage says which.
usage = transcription.usage
if usage.type == "duration":
    print("seconds:", round(usage.seconds))
else:
    print("tokens:", usage.total_tokens)
