/**
 * The moment at which samples run. It lies in the past, so that the prices in their output stay what they are. Move it, and
 * run `npm run samples:update`, when a sample's model is newer than it.
 */
export const SAMPLES_NOW = "2026-11-24T08:00:00Z";
