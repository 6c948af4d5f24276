import os

import openai

# The SDK waits ten minutes if you say nothing, and tries a request that timed out again.
client = openai.OpenAI(timeout=2, max_retries=0)
model = os.environ["MODEL"]

try:
    response = client.responses.create(model=model, input="Hello!", store=False)
    print(response.output_text)
except openai.APITimeoutError:
    # The model may have answered all the same, and the provider may bill it.
    print("No answer within two seconds.")
