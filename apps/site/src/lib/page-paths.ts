/** Path of a model's page below its language: `models/openai/gpt-4o-mini/`. */
export function modelPath({ provider, slug }: { readonly provider: string; readonly slug: string }): string {
  return `models/${provider}/${slug}/`;
}

/** Path of a provider's page below its language: `providers/openai/`. */
export function providerPath(id: string): string {
  return `providers/${id}/`;
}
