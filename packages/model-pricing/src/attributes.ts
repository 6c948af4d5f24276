/**
 * Attributes of a request that may change its price, and the values that a price file may name.
 * A request may carry any value: one that no rule names is refused by the engine, never billed at the standard price.
 */

interface AttributeShape {
  /** Values that price files may name, or the pattern they follow. */
  readonly values: readonly string[] | RegExp;
  readonly means: string;
}

export const ATTRIBUTES = {
  service_tier: {
    values: ["batch", "flex", "priority", "fast", "ultrafast", "balanced", "scale", "on_demand", "provisioned"],
    means: "processing tier that the provider reports or the caller asked for",
  },
  speed: { values: ["fast", "slow", "turbo", "highspeed"], means: "speed mode of the same model" },
  region: { values: /^[a-z][a-z0-9-]*$/, means: "where the request is processed" },
  thinking: { values: ["true", "false"], means: "whether the model reasoned before it answered" },
  quality: {
    values: ["low", "medium", "high", "standard", "hd", "ultra", "auto"],
    means: "quality of generated media",
  },
  size: { values: /^(\d+x\d+|\d+(\.\d+)?[KM])$/, means: "size of a generated image, such as 1024x1024 or 2K" },
  resolution: { values: /^(\d+p|\d+k|\d+x\d+)$/, means: "resolution of generated video, such as 720p, 4k or 720x1280" },
  with_audio: { values: ["true", "false"], means: "whether generated video carries sound" },
  with_video_input: { values: ["true", "false"], means: "whether the request contained video" },
  search_context_size: { values: ["low", "medium", "high"], means: "how much of the search results the model read" },
  search_mode: { values: ["fast", "pro", "auto", "deep"], means: "depth of a built-in search" },
  voice: {
    values: ["standard", "wavenet", "neural", "studio", "hd", "cloned", "design"],
    means: "class of a synthetic voice",
  },
  style: { values: ["vivid", "natural"], means: "style of a generated image" },
  variant: { values: /^[a-z0-9][a-z0-9._-]*$/, means: "variant that the provider sells under the same id" },
} as const satisfies Record<string, AttributeShape>;

/** Name of a request attribute, such as `service_tier`. */
export type AttributeName = keyof typeof ATTRIBUTES;

/** Values that always mean the provider's own default and change nothing. */
export const NEUTRAL_VALUES: readonly string[] = ["default", "standard", "auto", "false"];
