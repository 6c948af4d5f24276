import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import OpenAI from "openai";

const client = new OpenAI(); // the key is on the server and stays there
const { MODEL: model = "" } = process.env;
const MOST_CHARACTERS = 500;

/** Takes a question, never a model, a prompt of the caller's own or parameters. Put your sign-in and a rate limit before it. */
async function answer(body: unknown): Promise<[status: number, reply: object]> {
  const question = (body as { question?: unknown } | null)?.question;
  if (typeof question !== "string" || question.length > MOST_CHARACTERS) return [400, { error: "bad question" }];
  try {
    const { output_text } = await client.responses.create({
      model,
      input: question,
      max_output_tokens: 400,
      store: false,
    });
    return [200, { answer: output_text }];
  } catch {
    return [502, { error: "no answer" }]; // the provider's error is for your log, not for the browser
  }
}

const server = createServer(async (request, response) => {
  const body = await json(request).catch(() => null);
  const [status, reply] = await answer(body);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(reply));
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;

// What the page in the browser does: it knows your address, and no key.
for (const question of ["What is the capital of France?", "x".repeat(501)]) {
  const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: JSON.stringify({ question }) });
  console.log(response.status, await response.text());
}
server.close();
