import { resolveModel } from "@org/model-pricing/catalog";
import { type ChatMessage, trimMessages } from "@org/model-pricing/tokens";
import { countTokens, loadEncoding } from "@org/model-pricing/tokens/exact";

const { MODEL = "" } = process.env;
const { model } = resolveModel(MODEL);
await loadEncoding(model);

const conversation: ChatMessage[] = [
  { role: "system", content: "Answer in one sentence. Prices are in dollars." },
  { role: "user", content: "What is a token?" },
  { role: "assistant", content: "A token is a piece of text, often a word or a part of one." },
  { role: "user", content: "How many tokens does a page of English prose have?" },
  { role: "assistant", content: "About six or seven hundred, if the page has five hundred words." },
  { role: "user", content: "And the same page in Chinese?" },
];

// System messages and the newest turn always stay; a turn goes as a whole, so no question loses its answer.
const { messages, dropped, count } = trimMessages(conversation, {
  model,
  limit: 90,
  reserve: 20, // for the answer
  count: (text) => countTokens(text, model),
});

console.log(`${messages.length} of ${conversation.length} messages stay: ${count.tokens} tokens`);
for (const { message } of dropped) console.log(`dropped: ${message.content}`);
