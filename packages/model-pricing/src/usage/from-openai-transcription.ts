import type { AdapterResult } from "./adapter-result.ts";
import { countAt, present, requiredCountAt, secondsAt, wrongShape } from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";

/**
 * Reads a response of OpenAI's transcription, whole or streamed.
 *
 * `usage.type` says what is billed: `tokens`, with audio and text inside `input_tokens`, or `duration`, the seconds of
 * input audio. The response does not name its model. Rules: npm `openai` 7.57.0, types `Transcription.Tokens` and
 * `Transcription.Duration`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`, also for another type.
 *
 * @example
 * fromOpenAITranscription({ text: "...", usage: { type: "duration", seconds: 12 } }).usage
 * //=> { input_audio_seconds: 12 }
 */
export function fromOpenAITranscription(body: unknown): AdapterResult {
  const { usage, sources } = locateUsage(body, {
    api: "OpenAI transcription",
    paths: ["usage"],
    bareKeys: ["seconds", "input_tokens"],
    ask: "The response formats text, srt and vtt carry none; ask for json, or pass { input_audio_seconds: N } instead.",
  });
  const { type } = usage.json;
  if (type !== "tokens" && type !== "duration") throw wrongShape(`${usage.path}.type`, type, '"tokens" or "duration"');
  return {
    usage:
      type === "duration"
        ? present({ input_audio_seconds: secondsAt(usage, "seconds") })
        : present({
            input_tokens: requiredCountAt(usage, "input_tokens"),
            input_audio_tokens: countAt(usage, "input_token_details.audio_tokens"),
            output_tokens: requiredCountAt(usage, "output_tokens"),
          }),
    attributes: {},
    model: firstText(sources, "model"),
    reported_cost: undefined,
  };
}
