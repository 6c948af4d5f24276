import { describe, expect, it } from "vitest";
import type { MediaSize } from "../../../src/tokens/requests/chat-count.ts";
import { countChat } from "../../../src/tokens/requests/count-chat.ts";
import { model } from "./reference.ts";

const count = () => 0;

function countPart(maker: string, id: string, part: object & { type: string }, size?: MediaSize) {
  return countChat([{ role: "user", content: [part] }], model(maker, id), { count, measure: () => size });
}

const url = (detail?: string) => ({ type: "image_url", image_url: { url: "https://example.com/a.png", detail } });

describe("images", () => {
  // Sizes and counts of the provider's guide, its cookbook, and of a published table of measured images.
  it.each([
    ["openai", "gpt-4o", 1024, 1024, "high", 765],
    ["openai", "gpt-4o", 2048, 4096, "high", 1105],
    ["openai", "gpt-4o", 2048, 4096, "low", 85],
    ["openai", "gpt-4o-mini", 1024, 1024, undefined, 2833 + 4 * 5667],
    ["openai", "gpt-5", 1024, 1024, "auto", 70 + 4 * 140],
    ["openai", "o3", 512, 512, "auto", 75 + 150],
    ["openai", "gpt-5-mini", 1024, 1024, "high", Math.ceil(1024 * 1.62)],
    ["openai", "gpt-5-mini", 1800, 2400, "high", Math.ceil(1452 * 1.62)],
    ["openai", "gpt-4.1-nano", 1800, 2400, "high", Math.ceil(1452 * 2.46)],
    ["openai", "o4-mini", 1024, 1024, "high", Math.ceil(1024 * 1.72)],
    ["openai", "gpt-5.5", 4032, 3024, "auto", 11_868],
    ["openai", "gpt-6-astra", 4032, 3024, "auto", 14_364],
    ["openai", "gpt-6-astra", 4032, 3024, "high", 2942],
    ["openai", "gpt-6-astra", 2560, 1440, "high", 2931],
    ["openai", "gpt-6-astra", 768, 768, undefined, 692],
    ["openai", "gpt-6-astra", 4032, 3024, "low", Math.ceil(16 * 12 * 1.2)],
    ["anthropic", "claude-opus-5", 1920, 1080, undefined, 2691],
    ["anthropic", "claude-opus-5", 3840, 2160, undefined, 4784],
    ["anthropic", "claude-opus-5", 200, 200, undefined, 64],
    ["anthropic", "claude-opus-4-6", 3840, 2160, undefined, 1560],
    ["anthropic", "claude-sonnet-4-5", 1075, 1520, undefined, 33 * 47],
    ["anthropic", "claude-sonnet-4-5", 1000, 1000, undefined, 1296],
    ["anthropic", "claude-3-opus-20240229", 1000, 1000, undefined, 1333],
    ["google", "gemini-1.5-pro", 4000, 3000, undefined, 258],
    ["google", "gemini-2.5-flash", 384, 384, undefined, 258],
    ["google", "gemini-2.5-flash", 960, 540, undefined, 6 * 258],
    ["google", "gemini-3.8-flash", 4000, 3000, undefined, 1120],
    ["google", "gemini-3.8-flash", 4000, 3000, "low", 280],
    ["google", "gemini-flash-latest", 4000, 3000, "ultra_high", 2240],
  ])("%s/%s, %i by %i px, detail %s: %i tokens", (maker, id, width, height, detail, tokens) => {
    const counted = countPart(maker, id, url(detail), { width, height });
    expect(counted.media.image?.tokens).toBe(tokens);
    expect(counted.media.image?.high).toBeGreaterThanOrEqual(tokens);
    expect(counted.unknown_parts.filter(({ kind }) => kind === "media")).toEqual([]);
  });

  it("never exceeds the limits of the model, at any shape", () => {
    for (let width = 1; width < 9000; width = Math.ceil(width * 1.7)) {
      for (let height = 1; height < 9000; height = Math.ceil(height * 1.6)) {
        const tokens = (maker: string, id: string, detail = "high") =>
          countPart(maker, id, url(detail), { width, height }).media.image?.high ?? Number.NaN;
        expect(tokens("openai", "gpt-4o")).toBeLessThanOrEqual(85 + 8 * 170);
        expect(tokens("openai", "gpt-5-mini")).toBeLessThanOrEqual(Math.ceil(1536 * 1.62));
        expect(tokens("openai", "gpt-6-sol")).toBeLessThanOrEqual(3000);
        expect(tokens("anthropic", "claude-opus-5")).toBeLessThanOrEqual(4784);
        expect(tokens("anthropic", "claude-haiku-4-5")).toBeLessThanOrEqual(1568);
      }
    }
  });

  it("takes no image for nothing, however thin", () => {
    const counted = countPart("openai", "gpt-5-mini", url(), { width: 1, height: 1_000_000 });
    expect(counted.media.image?.tokens).toBeGreaterThan(1000);
  });

  it("reports an image of unknown size with the ends of the rule, and reckons with a usual one", () => {
    const [part] = countPart("openai", "gpt-4o", url()).unknown_parts;
    expect(part).toMatchObject({ part: "messages[0].content[0]", at_least: 255, likely: 765, at_most: 1445 });
    const claude = countPart("anthropic", "claude-opus-5", { type: "image", ...{ source: { type: "url", url: "x" } } });
    expect(claude.unknown_parts).toMatchObject([{}, { at_least: 1, likely: 37 * 37, at_most: 4784 }]);
  });

  it("has no figure for a maker that publishes no rule", () => {
    const counted = countPart("alibaba", "qwen-vl", url(), { width: 10, height: 10 });
    expect(counted.unknown_parts[1]).toMatchObject({
      kind: "media",
      why: "no rule is published for image input of this model",
    });
    expect(counted.bounded).toBe(false);
  });
});

describe("sound, video and documents", () => {
  const audio = { type: "input_audio", input_audio: { data: "", format: "wav" } };
  const video = { type: "video_url", video_url: { url: "https://example.com/a.mp4" } };
  const pdf = { type: "file", file: { file_data: "data:application/pdf;base64,JVBERi0=" } };
  const document = { type: "document", source: { type: "base64", media_type: "application/pdf", data: "JVBERi0=" } };

  it.each([
    ["openai", "gpt-audio", audio, { seconds: 12 }, "audio", [120, 120, 120]],
    ["google", "gemini-2.5-flash", audio, { seconds: 60 }, "audio", [1920, 1920, 1920]],
    ["google", "gemini-3.8-flash", audio, { seconds: 60 }, "audio", [1500, 1920, 1920]],
    ["google", "gemini-2.5-flash", video, { seconds: 10 }, "video", [2630, 2950, 2950]],
    ["google", "gemini-3.8-flash", video, { seconds: 10 }, "video", [700, 1020, 1020]],
    ["google", "gemini-2.5-flash", pdf, { pages: 3 }, "pdf", [774, 774, 774]],
    ["google", "gemini-3.8-flash", pdf, { pages: 10 }, "pdf", [5600, 5600, 5600]],
    ["anthropic", "claude-opus-5", document, { pages: 3 }, "pdf", [4500, 7000, 23_352]],
  ] as const)("%s/%s counts %j of %j", (maker, id, part, size, medium, [low, tokens, high]) => {
    const counted = countPart(maker, id, part, size);
    expect(counted.media[medium]).toEqual({ low, tokens, high });
    expect(counted.rules.some(({ source }) => source.startsWith("https://"))).toBe(true);
  });

  it.each([
    ["google", "gemini-3.8-flash", audio, "seconds not known"],
    ["google", "gemini-3.8-flash", pdf, "pages not known"],
    ["openai", "gpt-5.4", pdf, "no rule is published for PDF input"],
    ["openai", "gpt-5.4", video, "no rule is published for video input"],
  ])("%s/%s does not take %j for nothing", (maker, id, part, why) => {
    const counted = countPart(maker, id, part);
    expect(counted.unknown_parts.at(-1)?.why).toContain(why);
    expect(counted.bounded).toBe(false);
  });

  it("counts a document of text as text", () => {
    const part = { type: "document", title: "T", source: { type: "text", media_type: "text/plain", data: "abc" } };
    const counted = countChat([{ role: "user", content: [part] }], model("anthropic", "claude-opus-5"), {
      count: (text) => text.length,
    });
    expect(counted.text.tokens).toBe("T\nabc".length);
  });
});
