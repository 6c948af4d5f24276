import OpenAI from "openai";
import { zodTextFormat } from "openai/helpers/zod";
import * as z from "zod";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

const Ticket = z.object({
  title: z.string(),
  urgent: z.boolean(),
  kind: z.enum(["bug", "question", "wish"]),
});

const response = await client.responses.parse({
  model,
  input: "Urgent bug: the export button does nothing.",
  text: { format: zodTextFormat(Ticket, "ticket") },
  store: false,
});

// An answer that was cut off or refused has no object; look before you use it.
if (response.output_parsed === null) console.log("No object came:", response.status, response.output_text);
else {
  console.log("title:", response.output_parsed.title);
  console.log("urgent:", response.output_parsed.urgent ? "yes" : "no");
  console.log("kind:", response.output_parsed.kind);
}
