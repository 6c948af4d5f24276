import os

from openai import OpenAI

client = OpenAI()
model = os.environ["EMBEDDING_MODEL"]

documents = [
    "How to return a chair and get the money back",
    "Opening hours of the shop in Shanghai",
    "How to get an invoice for an order",
]
query = "I want my money back for the chair"

# One request for all texts: the price is the same, the wait is not.
response = client.embeddings.create(model=model, input=[query, *documents])
question, *vectors = [item.embedding for item in response.data]


def similarity(vector: list) -> float:
    """Vectors have length 1, so the product is the cosine of their angle."""
    return sum(a * b for a, b in zip(vector, question))


ranked = sorted(zip(map(similarity, vectors), documents), reverse=True)
for score, text in ranked:
    print(f"{score:.2f}", text)
print("input tokens:", response.usage.prompt_tokens)
