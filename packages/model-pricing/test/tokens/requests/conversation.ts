import type { ChatMessage } from "../../../src/tokens/requests/chat-message.ts";

const OPENINGS = ["请问", "我想了解一下", "麻烦你解释", "能不能告诉我", "关于这件事，我还想问"];
const TOPICS = [
  "人工智能怎样改变日常办公",
  "城市里的雨水怎样处理",
  "一座老桥为什么需要定期检修",
  "春天种番茄要注意什么",
];
const ENDINGS = [
  "，最好举两个例子，并说明你的理由和参考的材料，篇幅不要超过一页纸，谢谢。",
  "，请用简单的话说，我是第一次接触这个题目，不懂专业的词，也请提醒我常见的误会。",
  "，顺便比较一下过去十年里的变化，列出优点和缺点，最后给一句总结。",
];

const pick = (list: readonly string[], index: number) => list[index % list.length] as string;

/** A Chinese conversation of 105 messages, about 5,670 tokens of o200k_base with framing: system first, then turns. */
export function longConversation(): ChatMessage[] {
  const messages: ChatMessage[] = [
    { role: "system", content: "你是一位耐心的中文助手，回答要准确、简短，不知道的就说不知道。" },
  ];
  for (let index = 1; index < 105; index++) {
    const words = [pick(OPENINGS, index), pick(TOPICS, index * 3), pick(ENDINGS, index * 7), `（第${index}条）`];
    const answer = [
      "好的。",
      pick(TOPICS, index * 3),
      "，要点有三：先看需要，再看成本，最后看安全，三者缺一不可，次序也不能颠倒",
      pick(ENDINGS, index * 5),
    ];
    const isUser = index % 2 === 1;
    messages.push({ role: isUser ? "user" : "assistant", content: (isUser ? words : answer).join("") });
  }
  return messages;
}
