/** Languages of the guide's own sentences. Sentences of the data are English in both. */
export type Language = "en" | "zh";
