import asyncio
import os

from openai import AsyncOpenAI

client = AsyncOpenAI()
model = os.environ["MODEL"]

# Your account's own limits, and the size of a usual request: input and output together.
RPM, TPM, TOKENS_PER_REQUEST = 500, 200_000, 1_300
# -(-a // b) rounds up: a little too slow is right, a little too fast is not.
pauses = {"rpm": -(-60_000 // RPM), "tpm": -(-60_000 * TOKENS_PER_REQUEST // TPM)}
bound_by = max(pauses, key=pauses.get)
print(f"one request every {pauses[bound_by]} ms, held up by {bound_by}")


async def ask(country: str) -> str:
    response = await client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": f"What is the capital of {country}?"}]
    )
    return response.choices[0].message.content


async def main() -> None:
    answers = []
    for country in ["France", "Japan", "China"]:
        if answers:
            await asyncio.sleep(pauses[bound_by] / 1000)
        answers.append(asyncio.create_task(ask(country)))  # started, not waited for: the pause is between starts
    print(*await asyncio.gather(*answers))


asyncio.run(main())
