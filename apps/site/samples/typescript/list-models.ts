import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

try {
  const { data } = await client.models.list();
  console.log(`The key works. It may use ${data.length} models.`);
  const found = data.find(({ id }) => id === model);
  if (found === undefined) console.log(`${model} is not among them: a wrong id, no access, or shut down.`);
  else if (found.shutdown_date) console.log(`${model} ends on ${found.shutdown_date}.`);
  else console.log(`${model} is there, and no end is announced.`);
} catch (error) {
  if (!(error instanceof OpenAI.APIError)) throw error;
  console.log(`The key does not work: ${error.status} ${error.code}`);
}
