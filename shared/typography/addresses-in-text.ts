export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|mailto:|www\.)[^\s"<>“”«»]*|[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+|(?<![\p{L}\p{N}.-])[a-z\d-]{2,}(?:\.[a-z\d-]{2,})+\/[^\s"<>“”«»]*/giu;

/** Web and mail addresses: their signs are no punctuation. */
export const addressesInText = (text: string): Stretch[] =>
  [...text.matchAll(ADDRESS)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
