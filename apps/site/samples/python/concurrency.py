import asyncio
import os

from openai import AsyncOpenAI

client = AsyncOpenAI()
model = os.environ["MODEL"]

MOST_AT_ONCE = 3  # below your provider's limit, with room for what else uses the key
countries = ["France", "Japan", "China", "Italy", "Spain", "Chile", "Kenya"]

running = 0
peak = 0


async def ask(content: str, limit: asyncio.Semaphore) -> str:
    global running, peak
    async with limit:
        running += 1
        peak = max(peak, running)
        try:
            response = await client.chat.completions.create(
                model=model, messages=[{"role": "user", "content": content}]
            )
            return response.choices[0].message.content
        finally:
            running -= 1


async def main() -> None:
    limit = asyncio.Semaphore(MOST_AT_ONCE)
    tasks = [ask(f"What is the capital of {country}?", limit) for country in countries]
    # One that failed does not take the others with it.
    results = await asyncio.gather(*tasks, return_exceptions=True)
    for country, result in zip(countries, results):
        print(country, f"failed: {result}" if isinstance(result, Exception) else result)
    print(f"at most {peak} at a time")


asyncio.run(main())
