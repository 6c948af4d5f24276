import OpenAI from "openai";

const client = new OpenAI();
const { MODEL: model = "" } = process.env;

// What is found by its form. Names and addresses are not: leave those out of the prompt, or use a tool made for it.
const patterns = {
  EMAIL: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  ID: /(?<!\d)\d{17}[\dXx](?!\d)/g,
  PHONE: /(?<!\d)1[3-9]\d{9}(?!\d)/g,
};

/** Replaces personal data by marks. What a mark stands for stays here. */
function mask(text: string): { masked: string; kept: Map<string, string> } {
  const kept = new Map<string, string>();
  let masked = text;
  for (const [name, pattern] of Object.entries(patterns)) {
    masked = masked.replace(pattern, (found) => {
      const mark = `[${name}_${kept.size + 1}]`;
      kept.set(mark, found);
      return mark;
    });
  }
  return { masked, kept };
}

const letter = "Please call 13800138000 or write to li@example.com about the ID 11010519491231002X.";
const { masked, kept } = mask(letter);
console.log("sent:", masked);

const response = await client.responses.create({ model, input: masked, store: false });
let answer = response.output_text;
for (const [mark, found] of kept) answer = answer.replaceAll(mark, found);
console.log("shown:", answer);
