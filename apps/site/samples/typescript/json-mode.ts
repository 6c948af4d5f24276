// For providers that promise JSON and no schema: spell the schema out, and check what comes.
import OpenAI from "openai";
import * as z from "zod";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const Ticket = z.object({
  title: z.string(),
  urgent: z.boolean(),
  kind: z.enum(["bug", "question", "wish"]),
});

const response = await client.chat.completions.create({
  model,
  messages: [
    { role: "system", content: `Answer with JSON that follows this schema: ${JSON.stringify(z.toJSONSchema(Ticket))}` },
    { role: "user", content: "Urgent bug: the export button does nothing." },
  ],
  response_format: { type: "json_object" },
});

const choice = response.choices[0];
if (choice?.finish_reason === "length") throw new Error("The answer was cut off; allow more tokens.");
const ticket = Ticket.parse(JSON.parse(choice?.message.content ?? ""));
console.log("title:", ticket.title);
console.log("urgent:", ticket.urgent ? "yes" : "no");
console.log("kind:", ticket.kind);
