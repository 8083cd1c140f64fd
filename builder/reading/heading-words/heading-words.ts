import type { Home } from '../homes.js';

/**
 * What a heading says about the blocks below it. `questions`: each heading below it is a question. `benefits and risks`: it names
 * both, and says of neither which is which.
 */
export type HeadingHome = Home | 'questions' | 'sources' | 'benefits and risks';

/**
 * The words by which headings of one language name a home: sources of expressions that match at the start of words,
 * without regard to case and accents. The first that fits wins.
 */
export type HeadingWords = readonly (readonly [home: HeadingHome, ...words: string[]])[];
