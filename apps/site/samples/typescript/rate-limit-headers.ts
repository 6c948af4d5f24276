import OpenAI from "openai";

const client = new OpenAI({ maxRetries: 0 }); // so that the refusal itself is seen
const { MODEL: model = "" } = process.env;

try {
  await client.chat.completions.create({ model, messages: [{ role: "user", content: "Hello!" }] });
  console.log("No limit was met.");
} catch (error) {
  if (!(error instanceof OpenAI.RateLimitError)) throw error;
  console.log(`${error.status} ${error.code}`);
  // Not every provider sends all of them.
  for (const name of ["retry-after", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"]) {
    console.log(`${name}: ${error.headers.get(name) ?? "not sent"}`);
  }
}
