import type { Locale } from "../i18n/strings.ts";

const ZH: Readonly<Record<string, string>> = {
  text: "文本",
  image: "图像",
  pdf: "PDF",
  video: "视频",
  audio: "音频",
  embedding: "向量",
  function_calling: "函数调用",
  parallel_function_calling: "并行函数调用",
  tool_choice: "指定工具",
  structured_output: "结构化输出",
  reasoning: "思考",
  vision: "看图",
  prompt_caching: "提示缓存",
  batch: "批处理",
  web_search: "联网搜索",
  system_messages: "系统消息",
  streaming: "流式输出",
  computer_use: "操作电脑",
  fine_tuning: "微调",
  preview: "预览",
  active: "在售",
  deprecated: "已弃用",
  shut_down: "已下线",
};

const EN: Readonly<Record<string, string>> = { pdf: "PDF", shut_down: "shut down" };

/** A modality, capability or stage of life in words. */
export function factWords(fact: string, locale: Locale): string {
  return (locale === "en" ? EN : ZH)[fact] ?? fact.replaceAll("_", " ");
}

/** Several of them, as a list in words. */
export function factList(facts: readonly string[], locale: Locale): string {
  return facts.map((fact) => factWords(fact, locale)).join(locale === "en" ? ", " : "、");
}
