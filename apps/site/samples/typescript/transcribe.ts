import { createReadStream } from "node:fs";
import OpenAI from "openai";

const client = new OpenAI();
const { TRANSCRIPTION_MODEL: model = "" } = process.env;

const { text, usage } = await client.audio.transcriptions.create({ model, file: createReadStream("speech.wav") });

console.log(text);
// Some models are billed by the second, others by the token; the usage says which.
if (usage?.type === "duration") console.log("seconds:", usage.seconds);
else console.log("tokens:", usage?.total_tokens);
