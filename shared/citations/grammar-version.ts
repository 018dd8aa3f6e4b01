/** Raised whenever the same text would be read otherwise, so that what was read before is read again. */
export const GRAMMAR_VERSION = 10;
