// Places of the counts, in the order of the packed weights. The first are those of the kinds of characters: letters, digits,
// runs of white space, of marks and so on. They are written out as numbers, so that a minifier can put them in.

/** After the 41 kinds: Latin words by the score of their letter pairs. Words in capitals are counted apart. */
export const WORDS = 41;
/** Scores that are counted apart. */
export const SCORES = 13;
export const SCORE_BEYOND = 54;
export const AFTER_MARK = 55;
export const AFTER_LETTER = 56;
export const UPPER_SCORE = 57;
/** Western ones; then those of eastern languages, then those of Vietnamese and others. */
export const ACCENTS = 58;

export const DIGIT_TRIPLES = 61;
export const DIGITS_AFTER_SPACE = 62;
export const SPACE_BEFORE_OTHER = 63;
export const INDENTS = 64;
export const BREAKS_AFTER_MARK = 65;
export const FURTHER_BREAKS = 66;
export const MARK_PAIRS = 67;
export const MARK_TURNS = 68;
export const MARK_REPEATS = 69;

/** Neighbours neither of which is rare. */
export const HAN_PAIRS = 70;
export const SYMBOL_REPEATS = 71;
export const SCRIPT_WORDS = 72;
/** Letters that Russian, and Arabic, do not have. */
export const CYRILLIC_OTHERS = 78;
export const ARABIC_OTHERS = 79;

// What depends on the text as a whole.
export const SQUARES = 80;
export const ACCENT_SQUARES = 81;
export const TURN_SQUARES = 82;

/** Number of counts. */
export const FEATURES = 83;
