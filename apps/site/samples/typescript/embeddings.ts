import OpenAI from "openai";

const client = new OpenAI();
const { EMBEDDING_MODEL: model = "" } = process.env;

const documents = [
  "How to return a chair and get the money back",
  "Opening hours of the shop in Shanghai",
  "How to get an invoice for an order",
];
const query = "I want my money back for the chair";

// One request for all texts: the price is the same, the wait is not.
const { data, usage } = await client.embeddings.create({ model, input: [query, ...documents] });
const [question = [], ...vectors] = data.map(({ embedding }) => embedding);

/** Vectors have length 1, so the product is the cosine of their angle. */
const similarity = (vector: number[]) => vector.reduce((sum, value, index) => sum + value * (question[index] ?? 0), 0);

const ranked = documents
  .map((text, index) => ({ text, score: similarity(vectors[index] ?? []) }))
  .sort((a, b) => b.score - a.score);
for (const { text, score } of ranked) console.log(score.toFixed(2), text);
console.log("input tokens:", usage.prompt_tokens);
