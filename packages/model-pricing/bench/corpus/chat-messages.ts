import { pick } from "./generated-lines.ts";

const questions = [
  "帮我看一下这段英文，翻译成中文，语气自然一点：",
  "这个报错是什么意思？我用的是 Node.js 24，npm install 之后就这样了",
  "Could you explain this in simple Chinese? My colleague doesn't read English well:",
  "下面这句话写得对吗？帮我改改 grammar，不要改意思。",
  "先别写代码，先告诉我思路。预算 500 块以内，API 调用大概每天 2 万次。",
  "总结成三点，每点不超过 20 个字，thanks!",
  "why does my token count jump when I paste Chinese text? 同样长度的英文只有一半",
  "把下面的内容整理成 Markdown 表格，列名用英文，单元格用中文：",
  "hi，请问 gpt 和 deepseek 哪个便宜？我主要做客服机器人",
  "我想把 Python 脚本改成 TypeScript，dict 对应什么类型比较好？",
  "Is this sentence polite enough for a customer email? 对方是日本客户。",
  "继续，刚才说到第二步了 👍",
] as const;

const answers = [
  "好的，下面是翻译，供你参考：",
  "这个错误的意思是依赖版本冲突（peer dependency conflict）。可以先删除 node_modules 再重新安装。",
  "Sure! Here is a shorter version, followed by the Chinese translation:",
  "没有语法错误，不过 “more better” 应改为 “better”。",
  "可以分三步：1）先估算 token 数；2）再选模型；3）最后做缓存（prompt caching），成本能降不少。",
  "Chinese characters often take about one token each, 而英文大约四个字母一个 token。",
  "| name | 说明 |\n| --- | --- |\n| input | 输入 |\n| output | 输出 |",
  "在 TypeScript 里一般用 Record<string, number>，或者 Map。",
  "明白了。如果还有问题，随时告诉我。",
] as const;

/** Makes a chat in Chinese and English: people ask, paste a paragraph in one of the languages, and are answered. */
export function chatMessages(
  bytes: number,
  chinese: string[],
  english: string[],
  random: (limit: number) => number,
): string[] {
  const messages: string[] = [];
  for (let length = 0; length < bytes; ) {
    const pasted = pick(random(3) === 0 ? english : chinese, random);
    const quoted = pick(random(3) === 0 ? english : chinese, random);
    const message = `user: ${pick(questions, random)}\n${pasted}\nassistant: ${pick(answers, random)}\n${quoted}`;
    messages.push(message);
    length += Buffer.byteLength(message) + 1;
  }
  return messages;
}
