/** Sellers' and model hubs' names of makers whose id here is another. */
const NAMES: Readonly<Record<string, string>> = {
  "deepseek-ai": "deepseek",
  "meta-llama": "meta",
  "meta-models": "meta",
  minimaxai: "minimax",
  mistralai: "mistral",
  moonshot: "moonshotai",
  "01-ai": "01ai",
  "ai21-labs": "ai21",
  "arcee-ai": "arcee",
  "bytedance-seed": "bytedance",
  "meituan-longcat": "longcat",
  meituan: "longcat",
  paddlepaddle: "baidu",
  qwen: "alibaba",
  "stepfun-ai": "stepfun",
  thudm: "zai",
  "x-ai": "xai",
  xiaomimimo: "xiaomi",
  "yi-01-ai": "01ai",
  "z-ai": "zai",
  "zai-org": "zai",
  "zero-one-ai": "01ai",
};

/** Leading words of ids that carry no maker: sellers write the maker's own name of the line. */
const LINES: readonly (readonly [RegExp, string])[] = [
  [/^claude-/, "anthropic"],
  [/^(gemini|gemma|codegemma|imagen|veo-|lyria|chirp|deep-research-pro)/, "google"],
  [/^(textembedding|text-multilingual-embedding|multimodalembedding|semantic-ranker|medlm|text-unicorn)/, "google"],
  [/^(llama|codellama|code-llama|meta-llama|muse-)/, "meta"],
  [/^(mistral|ministral|mixtral|codestral|devstral|magistral|pixtral|voxtral)/, "mistral"],
  [/^(deepseek)/, "deepseek"],
  [/^(qwen|qwq|code-qwen)/, "alibaba"],
  [/^(kimi|moonshot)/, "moonshotai"],
  [/^(glm|zai-glm)/, "zai"],
  [/^grok-/, "xai"],
  [/^minimax-/, "minimax"],
  [
    /^(gpt-|o1|o3|o4|codex|computer-use|text-embedding-3|text-embedding-ada|dall-e|whisper|tts-|sora|chatgpt)/,
    "openai",
  ],
  [/^(ada|babbage|curie|davinci|text-ada|text-babbage|text-curie|text-davinci)/, "openai"],
  [/^(cohere-|command-|embed-v|rerank-|embed-english|embed-multilingual)/, "cohere"],
  [/^(phi-?\d|mai-|wizardlm|model-router)/, "microsoft"],
  [/^(ai21-)?jamba/, "ai21"],
  [/^(nemotron|nvidia-)/, "nvidia"],
  [/^(dbrx)/, "databricks"],
  [/^(fire|ember)/, "fireworks"],
  [/^yi-/, "01ai"],
  [/^ernie-/, "baidu"],
  [/^inkling/, "thinkingmachines"],
  [/^cogito-/, "deepcogito"],
  [/^flux/, "black-forest-labs"],
  [/^(stable-|stablecode)/, "stability"],
  [/^(nous-|hermes-)/, "nousresearch"],
  [/^(openhermes)/, "teknium"],
  [/^(openchat)/, "openchat"],
  [/^openorca/, "open-orca"],
  [/^phind-/, "phind"],
  [/^mythomax/, "gryphe"],
  [/^dolphin-/, "cognitivecomputations"],
  [/^starcoder/, "bigcode"],
  [/^zephyr-/, "huggingfaceh4"],
  [/^internvl/, "opengvlab"],
  [/^kat-/, "kwaipilot"],
  [/^pythia-/, "eleutherai"],
  [/^compound/, "groq"],
];

/** Our id of a maker that a seller writes in the id. */
export function makerNamed(name: string): string {
  const plain = name.toLowerCase();
  return NAMES[plain] ?? plain;
}

/** Our id of the maker of a line of models; undefined for a line that nobody listed here. */
export function makerOfLine(id: string): string | undefined {
  return LINES.find(([pattern]) => pattern.test(id.toLowerCase()))?.[1];
}
