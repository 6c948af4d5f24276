import { setTimeout as sleep } from "node:timers/promises";
import OpenAI, { toFile } from "openai";

const client = new OpenAI();
const { MODEL: model = "", POLL_SECONDS = "30" } = process.env;

const questions = ["What is the capital of France?", "What is the capital of Japan?", "What is the capital of China?"];

// One request a line. The custom_id is how an answer finds its question: the order may change.
const lines = questions.map((input, index) =>
  JSON.stringify({ custom_id: `q${index}`, method: "POST", url: "/v1/responses", body: { model, input } }),
);
const file = await client.files.create({
  file: await toFile(Buffer.from(lines.join("\n")), "batch.jsonl"),
  purpose: "batch",
});
let batch = await client.batches.create({
  input_file_id: file.id,
  endpoint: "/v1/responses",
  completion_window: "24h",
});

const ended = ["completed", "failed", "expired", "cancelled"];
while (!ended.includes(batch.status)) {
  console.log(batch.status);
  await sleep(Number(POLL_SECONDS) * 1000);
  batch = await client.batches.retrieve(batch.id);
}
console.log(`${batch.status}: ${batch.request_counts?.completed} of ${batch.request_counts?.total}`);

interface Line {
  custom_id: string;
  response: { status_code: number; body: OpenAI.Responses.Response };
}
const answers = new Map<string, string>();
// Requests that failed are in a file of their own; they are not billed, and can be sent again.
for (const id of [batch.output_file_id, batch.error_file_id]) {
  if (!id) continue;
  const text = await (await client.files.content(id)).text();
  for (const line of text.trim().split("\n")) {
    const { custom_id, response } = JSON.parse(line) as Line;
    const parts = response.body.output?.flatMap((item) => (item.type === "message" ? item.content : [])) ?? [];
    answers.set(
      custom_id,
      parts.map((part) => ("text" in part ? part.text : "")).join("") || `error ${response.status_code}`,
    );
  }
}
questions.forEach((question, index) => {
  console.log(question, answers.get(`q${index}`));
});
