import OpenAI from "openai";

// The SDK waits ten minutes if you say nothing, and tries a request that timed out again.
const client = new OpenAI({ timeout: 2_000, maxRetries: 0 });
const { MODEL: model = "" } = process.env;

try {
  const response = await client.responses.create({ model, input: "Hello!", store: false });
  console.log(response.output_text);
} catch (error) {
  if (!(error instanceof OpenAI.APIConnectionTimeoutError)) throw error;
  // The model may have answered all the same, and the provider may bill it.
  console.log("No answer within two seconds.");
}
