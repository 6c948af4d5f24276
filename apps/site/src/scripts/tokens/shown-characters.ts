/** Characters of a text whose tokens are shown: a page with more elements is slow. */
export const SHOWN_CHARACTERS = 20_000;
