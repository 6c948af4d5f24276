import { createReadStream } from "node:fs";
import { calculateCost, fromOpenAITranscription } from "@org/model-pricing";
import { resolveModel } from "@org/model-pricing/catalog";
import OpenAI from "openai";

const client = new OpenAI();
const { TRANSCRIPTION_MODEL: model = "" } = process.env;

const transcription = await client.audio.transcriptions.create({ model, file: createReadStream("speech.wav") });
console.log(transcription.text);

// The answer says how much was billed, by the second or by the token, and not by which model.
const { usage } = fromOpenAITranscription(transcription);
const { model: priced } = resolveModel(`openai/${model}`);
const at = new Date();
const answer = calculateCost(priced, usage, { at });
console.log(`this answer: ${answer.total} ${answer.currency}`);

const hour = calculateCost(priced, { input_audio_seconds: 3600 }, { at });
console.log(`an hour of speech: ${hour.total} ${hour.currency}`);
